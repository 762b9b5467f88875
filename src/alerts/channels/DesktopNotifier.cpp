// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/DesktopNotifier.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the name of the field that contains the sound for this alert.
QString soundFieldName(const Alert &alert)
{
    if (alert.kind == AlertKind::Recovery)
        return u"recovery"_s;
    if (alert.kind != AlertKind::Problem && alert.kind != AlertKind::Reminder)
        return u"other"_s;
    return alert.after == Outcome::Up ? u"other"_s : outcomeKey(alert.after);
}

} // namespace

QString alertSound(const Fields &fields, const Alert &alert)
{
    return fields.text(soundFieldName(alert)).trimmed();
}

bool isSoundFile(const QString &sound)
{
    return QDir::isAbsolutePath(sound);
}

QString soundProblem(const QString &sound)
{
    static const QRegularExpression name(u"^[a-z0-9]+([-_][a-z0-9]+)*$"_s);
    const QString wanted = sound.trimmed();
    if (wanted.isEmpty() || wanted.contains("${"_L1) || isSoundFile(wanted) || name.match(wanted).hasMatch())
        return {};
    return QCoreApplication::translate(
        "AlertSound",
        "Enter the name of a sound such as dialog-warning, or the full path of a sound file. Leave empty for no sound.");
}

int soundRank(const Alert &alert)
{
    const QString field = soundFieldName(alert);
    if (field == "down"_L1)
        return 3;
    if (field == "other"_L1)
        return 0;
    return field == "degraded"_L1 ? 2 : 1;
}

namespace {

DesktopNotifier *&currentDesktopNotifier()
{
    static DesktopNotifier *notifier = nullptr;
    return notifier;
}

} // namespace

DesktopNotifier *desktopNotifier()
{
    return currentDesktopNotifier();
}

void setDesktopNotifier(DesktopNotifier *notifier)
{
    currentDesktopNotifier() = notifier;
}

QCoro::Task<Verdict> notifyDesktop(AlertChannel channel, Alert alert, CancelToken token)
{
    DesktopNotifier *const desk = desktopNotifier();
    if (!desk)
        co_return Verdict(
            Verdict::Code::Refused,
            QCoreApplication::translate(
                "DesktopNotifier", "Notifications and sounds require the Watchkeeper window. Without it, they are skipped."));
    Verdict verdict = co_await desk->deliver(channel, alert, token);
    co_return verdict;
}

} // namespace watchkeeper
