// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultTexts.h"

#include "checks/Registry.h"
#include "gui/look/Appearance.h"
#include "model/base/LocalTime.h"
#include "model/base/Quantity.h"
#include "model/filter/FilterEdit.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ResultPhrases
{
    Q_DECLARE_TR_FUNCTIONS(ResultTexts)
};

} // namespace

QString agoText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.msecsTo(now) / 1000;
    if (seconds < 1)
        return ResultPhrases::tr("now");
    if (seconds < 60)
        return ResultPhrases::tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return ResultPhrases::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return ResultPhrases::tr("%1 h ago").arg(seconds / 3600);
    return ResultPhrases::tr("%1 d ago").arg(seconds / 86'400);
}

QString timestampText(const QDateTime &then, const QDateTime &now)
{
    if (timeFormat() == TimeFormat::Relative)
        return agoText(then, now);
    const bool isUtc = timeFormat() == TimeFormat::Utc;
    const QDateTime moment = isUtc ? then.toUTC() : then.toLocalTime();
    const QDate today = (isUtc ? now.toUTC() : now.toLocalTime()).date();
    const QString text = QLocale().toString(moment, moment.date() == today ? u"hh:mm:ss" : u"yyyy-MM-dd");
    return isUtc ? ResultPhrases::tr("%1 UTC").arg(text) : text;
}

QString clockText(const QDateTime &then, const QDateTime &now)
{
    const bool isUtc = timeFormat() == TimeFormat::Utc;
    const QDateTime moment = isUtc ? then.toUTC() : then.toLocalTime();
    const QDate today = (isUtc ? now.toUTC() : now.toLocalTime()).date();
    const QString text = QLocale().toString(moment, moment.date() == today ? u"hh:mm" : u"yyyy-MM-dd hh:mm");
    return isUtc ? ResultPhrases::tr("%1 UTC").arg(text) : text;
}

QString spanText(const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = std::max<qint64>(1, since.msecsTo(now) / 1000);
    return humanDuration(static_cast<double>(seconds) * 1000);
}

QString untilText(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = (now.msecsTo(then) + 999) / 1000;
    if (seconds < 1)
        return ResultPhrases::tr("now");
    if (seconds < 60)
        return ResultPhrases::tr("in %1 s").arg(seconds);
    if (seconds < 3600)
        return ResultPhrases::tr("in %1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return ResultPhrases::tr("in %1 h").arg(seconds / 3600);
    return ResultPhrases::tr("in %1 d").arg(seconds / 86'400);
}

QString factorText(double factor)
{
    return QLocale().toString(factor, 'f', factor < 10 ? 1 : 0);
}

QString kindTitle(const QString &key)
{
    const Kind *kind = findKind(key);
    return kind ? kind->title : key;
}

QString ruleColourTitle(const QString &key)
{
    static const QHash<QString, const char *> titles{{u"blue"_s, QT_TRANSLATE_NOOP("ResultTexts", "Blue")},
                                                     {u"cyan"_s, QT_TRANSLATE_NOOP("ResultTexts", "Cyan")},
                                                     {u"pink"_s, QT_TRANSLATE_NOOP("ResultTexts", "Pink")},
                                                     {u"brown"_s, QT_TRANSLATE_NOOP("ResultTexts", "Brown")},
                                                     {u"olive"_s, QT_TRANSLATE_NOOP("ResultTexts", "Olive")}};
    return ResultPhrases::tr(titles.value(key, ""));
}

QString colourRuleText(const ColourRule &rule)
{
    return ResultPhrases::tr("%1 by the colour rule “%2”", "%1: a colour")
        .arg(ruleColourTitle(rule.colour), rule.filter.toText());
}

QString failureReason(const Observation &observation)
{
    if (observation.error)
        return observation.error->message();
    return observation.warning ? observation.warning->message() : QString();
}

QString resultLine(const Observation &observation)
{
    return observation.summary.isEmpty() ? failureReason(observation) : observation.summary;
}

QString resultLine(const Result &result)
{
    const Observation &observation = result.observation;
    return isDecidedByConditions(result) ? failureReason(observation) : resultLine(observation);
}

bool isDecidedByConditions(const Result &result)
{
    const Observation &observation = result.observation;
    const bool isSo = observation.error ? observation.error->type() == ErrorType::Condition : observation.warning.has_value();
    return isSo && std::any_of(result.conditions.begin(), result.conditions.end(), [](const ConditionResult &condition) {
               return condition.passes != true && !condition.isSkipped;
           });
}

std::optional<double> percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return std::nullopt;
    const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size())));
    const auto place = values.begin() + std::clamp<qsizetype>(rank - 1, 0, values.size() - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

QString markdownEscaped(const QString &text)
{
    static const QString special = u"\\`*_{}[]<>#|@~&"_s;
    QString result;
    for (const QChar c : text) {
        if (special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

QString exactTimeText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return u"%1 %2"_s.arg(QLocale().toString(local, u"yyyy-MM-dd hh:mm:ss"), zoneText(local));
}

namespace {

class PhasesText
{
    Q_DECLARE_TR_FUNCTIONS(Phases)
};

} // namespace

QString phaseLabel(Phase phase)
{
    switch (phase) {
    case Phase::Queue:
        return PhasesText::tr("queue", "phase of a check");
    case Phase::Dns:
        return PhasesText::tr("DNS", "phase of a check");
    case Phase::Connect:
        return PhasesText::tr("connect", "phase of a check");
    case Phase::Tls:
        return PhasesText::tr("TLS", "phase of a check");
    case Phase::Send:
        return PhasesText::tr("send", "phase of a check");
    case Phase::Wait:
        return PhasesText::tr("wait", "phase of a check");
    case Phase::Receive:
        return PhasesText::tr("receive", "phase of a check");
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
