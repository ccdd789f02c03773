package nl.wsp.api.notification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something due that somebody is reminded of once.
 *
 * @param subject id of what is due: one reminder for it, its day and its recipient
 * @param dueOn the day it is due
 */
public record Reminder(UUID subject, LocalDate dueOn, Message message) {}
