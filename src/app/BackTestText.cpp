// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestText.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(BackTest)
};

} // namespace

QString alertKindWord(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Problem:
        return Text::tr("Problem", "kind of an alert");
    case AlertKind::Recovery:
        return Text::tr("Recovery", "kind of an alert");
    case AlertKind::Reminder:
        return Text::tr("Reminder", "kind of an alert");
    case AlertKind::FlappingStart:
        return Text::tr("Flapping", "kind of an alert");
    case AlertKind::FlappingEnd:
        return Text::tr("Flapping ended", "kind of an alert");
    case AlertKind::Acknowledged:
        return Text::tr("Acknowledged", "kind of an alert");
    case AlertKind::LinkLost:
        return Text::tr("Offline", "kind of an alert");
    case AlertKind::LinkBack:
        return Text::tr("Online again", "kind of an alert");
    case AlertKind::Digest:
        return Text::tr("Digest", "kind of an alert");
    case AlertKind::Test:
        return Text::tr("Test", "kind of an alert");
    }
    return {};
}

QString suppressionWord(Suppression suppression)
{
    switch (suppression) {
    case Suppression::Paused:
        return Text::tr("paused", "why an alert is kept back");
    case Suppression::Told:
        return Text::tr("told already", "why an alert is kept back");
    case Suppression::NotTold:
        return Text::tr("its problem was not told", "why an alert is kept back");
    case Suppression::Severity:
        return Text::tr("not bad enough", "why an alert is kept back");
    case Suppression::Acknowledged:
        return Text::tr("acknowledged", "why an alert is kept back");
    case Suppression::Snoozed:
        return Text::tr("snoozed", "why an alert is kept back");
    case Suppression::Maintenance:
        return Text::tr("maintenance", "why an alert is kept back");
    case Suppression::Unreachable:
        return Text::tr("unreachable", "why an alert is kept back");
    case Suppression::Link:
        return Text::tr("offline", "why an alert is kept back");
    case Suppression::Look:
        return Text::tr("to be looked at first", "why an alert is kept back");
    case Suppression::Flapping:
        return Text::tr("flapping", "why an alert is kept back");
    case Suppression::Delay:
        return Text::tr("delay", "why an alert is kept back");
    case Suppression::QuietHours:
        return Text::tr("quiet hours", "why an alert is kept back");
    case Suppression::Grouped:
        return Text::tr("grouped with others", "why an alert is kept back");
    }
    return {};
}

} // namespace watchkeeper
