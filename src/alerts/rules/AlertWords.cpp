// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AlertWordsText
{
    Q_DECLARE_TR_FUNCTIONS(Alert)
};

//! The target, and the number of others.
QString whom(const Alert &alert)
{
    const auto more = static_cast<int>(alert.others.size());
    return more == 0 ? alert.targetName : AlertWordsText::tr("%1 and %n more", nullptr, more).arg(alert.targetName);
}

QString standardTitle(const Alert &alert, qint64 now)
{
    switch (alert.kind) {
    case AlertKind::Problem:
    case AlertKind::Test:
        return AlertWordsText::tr("%1: %2").arg(whom(alert), outcomeWord(alert.after));
    case AlertKind::Recovery:
        return AlertWordsText::tr("%1: up again").arg(whom(alert));
    case AlertKind::Reminder:
        return AlertWordsText::tr("%1: still %2 after %3")
            .arg(whom(alert), outcomeWord(alert.after), alertDuration(alert, now));
    case AlertKind::FlappingStart:
        return AlertWordsText::tr("%1: flapping").arg(whom(alert));
    case AlertKind::FlappingEnd:
        return AlertWordsText::tr("%1: no longer flapping, now %2").arg(whom(alert), outcomeWord(alert.after));
    case AlertKind::Acknowledged:
        return AlertWordsText::tr("%1: acknowledged").arg(whom(alert));
    case AlertKind::LinkLost:
        return AlertWordsText::tr("This computer is offline");
    case AlertKind::LinkBack:
        return AlertWordsText::tr("This computer is online again");
    case AlertKind::Digest:
        return AlertWordsText::tr("%n target(s) during quiet hours", nullptr, static_cast<int>(alert.others.size()) + 1);
    }
    return {};
}

QString sinceText(const Alert &alert, qint64 now, const QTimeZone &zone)
{
    const QString since = alertTime(alert.since, zone);
    if (since.isEmpty())
        return {};
    if (alert.kind == AlertKind::Recovery)
        return AlertWordsText::tr("The target was %1 for %2, since %3.")
            .arg(outcomeWord(alert.before.value_or(Outcome::Down)), alertDuration(alert, now), since);
    return AlertWordsText::tr("The problem started at %1.").arg(since);
}

QString changeText(const Alert &alert)
{
    if (!alert.before || *alert.before == alert.after || alert.kind == AlertKind::Recovery)
        return {};
    return AlertWordsText::tr("State changed from %1 to %2.").arg(outcomeWord(*alert.before), outcomeWord(alert.after));
}

QString textOf(const Alert &alert, qint64 now, const QTimeZone &zone)
{
    if (alert.kind == AlertKind::LinkLost)
        return AlertWordsText::tr("No alerts about targets are sent until this computer is online again.");
    if (alert.kind == AlertKind::LinkBack)
        return AlertWordsText::tr("It had been offline since %1.").arg(alertTime(alert.since, zone));
    QStringList lines{alert.summary};
    if (alert.message != alert.summary)
        lines.append(alert.message);
    lines.append(changeText(alert));
    lines.append(sinceText(alert, now, zone));
    lines.append(alert.address);
    if (!alert.others.isEmpty())
        lines.append(AlertWordsText::tr("Other targets: %1").arg(alert.others.join(", "_L1)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString inShort(const QString &why)
{
    constexpr qsizetype kMost = 200;
    if (why.size() <= kMost)
        return why;
    const bool isHalf = why[kMost - 1].isHighSurrogate();
    return why.first(isHalf ? kMost - 1 : kMost) + u'…';
}

bool isAboutTargets(AlertKind kind)
{
    return kind != AlertKind::LinkLost && kind != AlertKind::LinkBack && kind != AlertKind::Digest;
}

} // namespace

QString ownComputer()
{
    return AlertWordsText::tr("This computer");
}

QString heldText(const Alert &alert)
{
    const QString happened = standardTitle(alert, alert.at.toMSecsSinceEpoch());
    const QString &why = alert.kind == AlertKind::Acknowledged ? alert.message : alert.summary;
    return why.isEmpty() ? happened : AlertWordsText::tr("%1 (%2)").arg(happened, inShort(why));
}

QString heldLine(const QString &text, int more)
{
    return more <= 0 ? text : text + u' ' + AlertWordsText::tr("… and %n more change(s)", nullptr, more);
}

QString moreTargets(int count)
{
    return AlertWordsText::tr("… and %n more target(s)", nullptr, count);
}

QString alertTime(const QDateTime &time, const QTimeZone &zone)
{
    return time.isValid() ? time.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss t"_s) : QString();
}

QString alertDuration(const Alert &alert, qint64 now)
{
    if (!alert.since.isValid())
        return {};
    const bool hasEnded = alert.kind == AlertKind::Recovery || alert.kind == AlertKind::LinkBack;
    const qint64 end = hasEnded ? alert.at.toMSecsSinceEpoch() : now;
    return humanDuration(static_cast<double>(qMax(qint64(0), end - alert.since.toMSecsSinceEpoch())));
}

void fillWords(Alert *alert, const AlertRule &rule, qint64 now, const QTimeZone &zone)
{
    const bool hasTemplates = isAboutTargets(alert->kind);
    alert->title =
        hasTemplates && !rule.title.isEmpty() ? rule.title.filled(*alert, now, zone).simplified() : standardTitle(*alert, now);
    if (alert->kind == AlertKind::Digest)
        return; // its lines say what happened
    alert->text = hasTemplates && !rule.text.isEmpty() ? rule.text.filled(*alert, now, zone) : textOf(*alert, now, zone);
}

void fillGoneWords(Alert *alert, qint64 now, const QTimeZone &zone)
{
    alert->summary = AlertWordsText::tr("The target is no longer monitored.");
    alert->title = AlertWordsText::tr("%1: no longer monitored").arg(whom(*alert));
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
    alert.targetName = AlertWordsText::tr("Shop API");
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
        alert.message = isSlow ? AlertWordsText::tr("The response took 812 ms. The limit is 300 ms.")
                               : AlertWordsText::tr("The server responded with 503 instead of 200.");
    return alert;
}

} // namespace watchkeeper
