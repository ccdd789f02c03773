import { Checkbox } from '@utrecht/checkbox-react';
import { FormField } from '@utrecht/form-field-react';
import { FormFieldDescription } from '@utrecht/form-field-description-react';
import { FormFieldErrorMessage } from '@utrecht/form-field-error-message-react';
import { FormLabel } from '@utrecht/form-label-react';
import { Textbox } from '@utrecht/textbox-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldIdOf, useFieldError } from './violations';

export interface FieldTexts {
  label: string;
  hint?: string | undefined;
  /** JSON pointer of the field in what is sent, so the server's remarks come to stand here. */
  pointer?: string | undefined;
  /** A remark of the form itself, before anything was sent. */
  error?: string | undefined;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  invalid: boolean;
}

/** Label, hint and remark around one control, tied together for who cannot see them. */
export function Field({
  label,
  hint,
  pointer,
  error,
  children,
}: FieldTexts & { children: (wiring: Wiring) => ReactNode }) {
  const { t } = useTranslation();
  const ownId = useId();
  const id = pointer ? fieldIdOf(pointer) : ownId;
  const remark = useFieldError(pointer) ?? error;
  const invalid = remark !== undefined;
  const describedBy = [hint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(' ');
  return (
    <FormField invalid={invalid} className="mp-field">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {hint && <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription>}
      {invalid && (
        <FormFieldErrorMessage id={`${id}-error`}>
          <span className="mp-hidden">{t('field.error')} </span>
          {remark}
        </FormFieldErrorMessage>
      )}
      {children({
        id,
        invalid,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': invalid || undefined,
      })}
    </FormField>
  );
}

interface TextProps extends FieldTexts {
  value: string | null | undefined;
  onChange: (value: string) => void;
  type?: 'text' | 'password' | 'email' | 'search' | 'date' | 'time';
  autoComplete?: string;
  inputMode?: 'text' | 'decimal' | 'numeric';
  width?: 'short' | 'medium' | 'full';
  suffix?: string;
  required?: boolean;
  maxLength?: number;
  onLeave?: () => void;
  /** Id of a datalist with what is often typed here. */
  list?: string;
}

export function TextField({
  value,
  onChange,
  type = 'text',
  width = 'full',
  suffix,
  autoComplete = 'off',
  inputMode,
  required,
  maxLength,
  onLeave,
  list,
  ...texts
}: TextProps) {
  return (
    <Field {...texts}>
      {(wiring) => (
        <span className={`mp-control mp-control--${width}`}>
          <Textbox
            {...wiring}
            type={type}
            value={value ?? ''}
            autoComplete={autoComplete}
            inputMode={inputMode}
            aria-required={required}
            maxLength={maxLength}
            list={list}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          {suffix && <span aria-hidden="true">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}

/** A decimal number typed with comma or point; `undefined` when empty. Text that is no number stays for the server to name. */
export function NumberField({
  value,
  onChange,
  decimals = false,
  ...rest
}: Omit<TextProps, 'value' | 'onChange' | 'type'> & {
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  decimals?: boolean;
}) {
  return (
    <Field {...rest}>
      {(wiring) => (
        <span className="mp-control mp-control--short">
          <Textbox
            {...wiring}
            type="number"
            step={decimals ? 0.5 : 1}
            min={0}
            value={value ?? ''}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
          />
          {rest.suffix && <span aria-hidden="true">{rest.suffix}</span>}
        </span>
      )}
    </Field>
  );
}

export function TextAreaField({
  value,
  onChange,
  rows = 5,
  ...texts
}: FieldTexts & { value: string | null | undefined; onChange: (value: string) => void; rows?: number }) {
  return (
    <Field {...texts}>
      {({ invalid, ...wiring }) => (
        <textarea
          {...wiring}
          className={`utrecht-textarea utrecht-textarea--html-textarea${invalid ? ' utrecht-textarea--invalid' : ''}`}
          rows={rows}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option<V extends string> {
  value: V;
  label: string;
}

export function SelectField<V extends string>({
  value,
  onChange,
  options,
  empty,
  ...texts
}: FieldTexts & {
  value: V | null | undefined;
  onChange: (value: V | null) => void;
  options: ReadonlyArray<Option<V>>;
  /** Text of the choice for nothing; without it something is always chosen. */
  empty?: string;
}) {
  return (
    <Field {...texts}>
      {({ invalid, ...wiring }) => (
        <select
          {...wiring}
          className={`utrecht-select utrecht-select--html-select${invalid ? ' utrecht-select--invalid' : ''}`}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : (event.target.value as V))}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="mp-check">
      <Checkbox
        id={id}
        checked={checked}
        appearance="custom"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <FormLabel htmlFor={id} type="checkbox">
          {label}
        </FormLabel>
        {hint && <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription>}
      </div>
    </div>
  );
}
