// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertMessages.h"

#include "model/base/LocalTime.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AlertMessageText
{
    Q_DECLARE_TR_FUNCTIONS(Alert)
};

//! Returns the name of the target and the number of other targets.
QString affectedTargets(const Alert &alert)
{
    const auto more = static_cast<int>(alert.others.size());
    return more == 0 ? alert.targetName : AlertMessageText::tr("%1 and %n more", nullptr, more).arg(alert.targetName);
}

QString defaultTitle(const Alert &alert, qint64 now)
{
    switch (alert.kind) {
    case AlertKind::Problem:
    case AlertKind::Test:
        return AlertMessageText::tr("%1: %2").arg(affectedTargets(alert), outcomeLabel(alert.after));
    case AlertKind::Recovery:
        return AlertMessageText::tr("%1: up again").arg(affectedTargets(alert));
    case AlertKind::Reminder:
        return AlertMessageText::tr("%1: still %2 after %3")
            .arg(affectedTargets(alert), outcomeLabel(alert.after), alertDuration(alert, now));
    case AlertKind::FlappingStart:
        return AlertMessageText::tr("%1: flapping").arg(affectedTargets(alert));
    case AlertKind::FlappingEnd:
        return AlertMessageText::tr("%1: no longer flapping, now %2").arg(affectedTargets(alert), outcomeLabel(alert.after));
    case AlertKind::Acknowledged:
        return AlertMessageText::tr("%1: acknowledged").arg(affectedTargets(alert));
    case AlertKind::ConnectivityLost:
        return AlertMessageText::tr("This computer is offline");
    case AlertKind::ConnectivityRestored:
        return AlertMessageText::tr("This computer is online again");
    case AlertKind::Digest:
        return AlertMessageText::tr("Alerts for %n target(s) during quiet hours", nullptr,
                                    static_cast<int>(alert.others.size()) + 1);
    }
    return {};
}

QString sinceText(const Alert &alert, qint64 now, const QTimeZone &zone)
{
    const QString since = alertTime(alert.since, zone);
    if (since.isEmpty())
        return {};
    if (alert.kind == AlertKind::Recovery)
        return AlertMessageText::tr("The target had been %1 for %2, since %3.")
            .arg(outcomeLabel(alert.before.value_or(Outcome::Down)), alertDuration(alert, now), since);
    if (alert.kind == AlertKind::FlappingStart || alert.kind == AlertKind::FlappingEnd)
        return AlertMessageText::tr("Flapping started at %1.").arg(since);
    return AlertMessageText::tr("The problem started at %1.").arg(since);
}

QString outcomeChangeText(const Alert &alert)
{
    if (!alert.before || *alert.before == alert.after || alert.kind == AlertKind::Recovery)
        return {};
    return AlertMessageText::tr("State changed from %1 to %2.").arg(outcomeLabel(*alert.before), outcomeLabel(alert.after));
}

QString otherTargetsText(const Alert &alert)
{
    return alert.others.isEmpty() ? QString() : AlertMessageText::tr("Other targets: %1").arg(alert.others.join(", "_L1));
}

QString textOf(const Alert &alert, qint64 now, const QTimeZone &zone)
{
    if (alert.kind == AlertKind::ConnectivityLost)
        return AlertMessageText::tr("No alerts about targets are sent until this computer is online again.");
    if (alert.kind == AlertKind::ConnectivityRestored)
        return AlertMessageText::tr("This computer had been offline since %1.").arg(alertTime(alert.since, zone));
    QStringList lines;
    if (!alert.message.startsWith(alert.summary)) // many messages begin with the summary and then explain it
        lines.append(alert.summary);
    lines.append(alert.message);
    lines.append(outcomeChangeText(alert));
    lines.append(sinceText(alert, now, zone));
    lines.append(alert.address);
    lines.append(otherTargetsText(alert));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString condensed(const QString &reason)
{
    constexpr qsizetype kMaximum = 200;
    return shortened(reason, kMaximum);
}

bool isAboutTargets(AlertKind kind)
{
    return kind != AlertKind::ConnectivityLost && kind != AlertKind::ConnectivityRestored && kind != AlertKind::Digest;
}

} // namespace

QString localComputerText()
{
    return AlertMessageText::tr("This computer");
}

QString digestText(const Alert &alert)
{
    const QString title = defaultTitle(alert, alert.at.toMSecsSinceEpoch());
    const QString &reason = alert.kind == AlertKind::Acknowledged ? alert.message : alert.summary;
    return reason.isEmpty() ? title : AlertMessageText::tr("%1 (%2)").arg(title, condensed(reason));
}

QString digestLineText(const QString &text, int more)
{
    return more <= 0 ? text : text + u' ' + AlertMessageText::tr("… and %n more change(s)", nullptr, more);
}

QString moreTargetsText(int count)
{
    return AlertMessageText::tr("… and %n more target(s)", nullptr, count);
}

QString alertTime(const QDateTime &time, const QTimeZone &zone)
{
    return time.isValid() ? zonedText(time.toTimeZone(zone), u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString alertDuration(const Alert &alert, qint64 now)
{
    if (!alert.since.isValid())
        return {};
    const bool hasEnded = alert.kind == AlertKind::Recovery || alert.kind == AlertKind::ConnectivityRestored;
    const qint64 end = hasEnded ? alert.at.toMSecsSinceEpoch() : now;
    return humanDuration(static_cast<double>(qMax(qint64(0), end - alert.since.toMSecsSinceEpoch())));
}

void fillAlertTexts(Alert *alert, const AlertRule &rule, qint64 now, const QTimeZone &zone)
{
    const bool hasTemplates = isAboutTargets(alert->kind);
    alert->title =
        hasTemplates && !rule.title.isEmpty() ? rule.title.filled(*alert, now, zone).simplified() : defaultTitle(*alert, now);
    if (alert->kind == AlertKind::Digest)
        return; // the lines of a digest form its text
    alert->text = hasTemplates && !rule.text.isEmpty() ? rule.text.filled(*alert, now, zone) : textOf(*alert, now, zone);
}

QString shortAlertText(const Alert &alert, const QTimeZone &zone)
{
    const qint64 at = alert.at.toMSecsSinceEpoch();
    const bool isAboutProblem = isAboutTargets(alert.kind) && alert.kind != AlertKind::Recovery;
    const QString &reason = alert.summary.isEmpty() ? alert.message : alert.summary;
    if (!isAboutProblem || reason.isEmpty() || alert.text != textOf(alert, at, zone))
        return alert.text;
    QStringList lines{reason, otherTargetsText(alert)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void fillRemovedTargetTexts(Alert *alert, qint64 now, const QTimeZone &zone)
{
    alert->summary = AlertMessageText::tr("The target is no longer monitored.");
    alert->title = AlertMessageText::tr("%1: no longer monitored").arg(affectedTargets(*alert));
    alert->text = textOf(*alert, now, zone);
}

Alert sampleAlert(const AlertRule &rule, AlertKind kind, Outcome outcome)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(1'769'846'400'000, Qt::UTC);
    const bool isOver = kind == AlertKind::Recovery;
    const bool isSlow = outcome == Outcome::Degraded;
    Alert alert;
    alert.kind = kind;
    alert.rule = rule.name;
    alert.problem = u"sample"_s;
    alert.targetName = AlertMessageText::tr("Shop API");
    alert.targetKind = u"http"_s;
    alert.address = u"https://shop.example/health"_s;
    alert.tags = {u"prod"_s, u"shop"_s};
    alert.before = kind == AlertKind::Problem ? Outcome::Up : outcome;
    alert.after = isOver ? Outcome::Up : outcome;
    alert.since = begin;
    alert.at = begin.addSecs(kind == AlertKind::Problem ? 0 : 12 * 60);
    alert.attempt = 3;
    alert.summary = isOver || isSlow ? u"200 OK"_s : u"503 Service Unavailable"_s;
    if (!isOver)
        alert.message = isSlow ? AlertMessageText::tr("The response took 812 ms. The limit is 300 ms.")
                               : AlertMessageText::tr("The server responded with 503 instead of 200.");
    return alert;
}

} // namespace watchkeeper
