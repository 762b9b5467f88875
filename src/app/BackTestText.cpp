// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestText.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class BackTestWords
{
    Q_DECLARE_TR_FUNCTIONS(BackTest)
};

} // namespace

QString alertKindWord(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Problem:
        return BackTestWords::tr("Problem", "kind of an alert");
    case AlertKind::Recovery:
        return BackTestWords::tr("Recovery", "kind of an alert");
    case AlertKind::Reminder:
        return BackTestWords::tr("Reminder", "kind of an alert");
    case AlertKind::FlappingStart:
        return BackTestWords::tr("Flapping", "kind of an alert");
    case AlertKind::FlappingEnd:
        return BackTestWords::tr("Flapping ended", "kind of an alert");
    case AlertKind::Acknowledged:
        return BackTestWords::tr("Acknowledged", "kind of an alert");
    case AlertKind::LinkLost:
        return BackTestWords::tr("Offline", "kind of an alert");
    case AlertKind::LinkBack:
        return BackTestWords::tr("Online again", "kind of an alert");
    case AlertKind::Digest:
        return BackTestWords::tr("Digest", "kind of an alert");
    case AlertKind::Test:
        return BackTestWords::tr("Test", "kind of an alert");
    }
    return {};
}

QString suppressionWord(Suppression suppression)
{
    switch (suppression) {
    case Suppression::Paused:
        return BackTestWords::tr("paused", "why an alert is kept back");
    case Suppression::AlreadySent:
        return BackTestWords::tr("already sent", "why an alert is kept back");
    case Suppression::NotSent:
        return BackTestWords::tr("no alert sent for the problem", "why an alert is kept back");
    case Suppression::Severity:
        return BackTestWords::tr("not severe enough", "why an alert is kept back");
    case Suppression::Acknowledged:
        return BackTestWords::tr("acknowledged", "why an alert is kept back");
    case Suppression::Snoozed:
        return BackTestWords::tr("snoozed", "why an alert is kept back");
    case Suppression::Maintenance:
        return BackTestWords::tr("maintenance", "why an alert is kept back");
    case Suppression::Unreachable:
        return BackTestWords::tr("unreachable", "why an alert is kept back");
    case Suppression::Link:
        return BackTestWords::tr("offline", "why an alert is kept back");
    case Suppression::Look:
        return BackTestWords::tr("waiting for another check", "why an alert is kept back");
    case Suppression::Unconfirmed:
        return BackTestWords::tr("not confirmed yet", "why an alert is kept back");
    case Suppression::Flapping:
        return BackTestWords::tr("flapping", "why an alert is kept back");
    case Suppression::Delay:
        return BackTestWords::tr("delay", "why an alert is kept back");
    case Suppression::QuietHours:
        return BackTestWords::tr("quiet hours", "why an alert is kept back");
    case Suppression::Grouped:
        return BackTestWords::tr("grouped with others", "why an alert is kept back");
    }
    return {};
}

} // namespace watchkeeper
