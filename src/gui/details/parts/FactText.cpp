// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/parts/FactText.h"

#include "app/words/DisplayText.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultValues.h"
#include "model/base/BodyText.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ValueUnitText
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

//! Describes the values outside the range in words that can follow “warning”, such as `above 100 ms`. Empty if there are no
//! such values.
QString outsideRangeText(const ThresholdRange &range, Unit unit)
{
    const bool isOpenBelow = std::isinf(range.start);
    const bool isOpenAbove = std::isinf(range.end);
    const QString start = isOpenBelow ? QString() : numberText(range.start, unit);
    const QString end = isOpenAbove ? QString() : numberText(range.end, unit);
    if (isOpenBelow && isOpenAbove)
        return range.inside ? ValueUnitText::tr("always", "a warning comes…") : QString();
    if (range.inside && isOpenBelow)
        return ValueUnitText::tr("up to %1").arg(end);
    if (range.inside && isOpenAbove)
        return ValueUnitText::tr("from %1").arg(start);
    if (range.inside)
        return ValueUnitText::tr("from %1 to %2").arg(start, end);
    if (isOpenAbove)
        return ValueUnitText::tr("below %1").arg(start);
    if (isOpenBelow || range.start == 0)
        return ValueUnitText::tr("above %1").arg(end);
    return ValueUnitText::tr("outside %1 to %2").arg(start, end);
}

QString limitsText(const ValueLimits &limits, Unit unit)
{
    QStringList parts;
    if (const QString warn = limits.warn ? outsideRangeText(*limits.warn, unit) : QString(); !warn.isEmpty())
        parts.append(ValueUnitText::tr("warning %1", "“above 100 ms” and the like follows").arg(warn));
    if (const QString crit = limits.crit ? outsideRangeText(*limits.crit, unit) : QString(); !crit.isEmpty())
        parts.append(ValueUnitText::tr("critical %1", "“above 100 ms” and the like follows").arg(crit));
    return parts.join(u", "_s);
}

//! Returns whether the value is shown as a part of its maximum. Percentages aren't, because their maximum is obvious.
bool isPartOf(const ValueLimits &limits, Unit unit)
{
    return limits.max && *limits.max > 0 && unit != Unit::Percent;
}

QString withLimits(const QString &text, const ValueLimits &limits, Unit unit)
{
    const QString part = isPartOf(limits, unit)
        ? ValueUnitText::tr("%1 of %2", "part of a whole").arg(text, numberText(*limits.max, unit))
        : text;
    const QString words = limitsText(limits, unit);
    return words.isEmpty() ? part : ValueUnitText::tr("%1 (%2)").arg(part, words);
}

QString safeValueText(const QVariant &value)
{
    return value.typeId() == QMetaType::QDateTime ? exactTimeText(value.toDateTime())
                                                  : displayLine(valueText(value, Unit::None));
}

} // namespace

QString valueText(const ObservedValue &value, Unit unit)
{
    const Unit own = value.unit == Unit::None ? unit : value.unit;
    const QString text = own == Unit::None ? safeValueText(value.value) : numberText(value.value.toDouble(), own);
    return value.limits ? withLimits(text, *value.limits, own) : text;
}

namespace {

//! Returns whether the value adds information. Without a redirect, the final URL only repeats the target's URL, and
//! may contain the values of its placeholders.
bool isInformative(const ObservedValue &value, const QString &text, bool isRedirected)
{
    if (value.name == "url"_L1 || value.name == "redirects"_L1)
        return isRedirected;
    return !text.isEmpty();
}

} // namespace

Fact factOf(const ObservedValue &value)
{
    return {valueLabel(value.name, value.source), valueText(value, valueUnit(value))};
}

QList<Fact> factsOf(const Observation &observation)
{
    const bool isRedirected = observation.value(u"redirects"_s).toInt() > 0;
    QList<Fact> facts;
    for (const ObservedValue &value : observation.values) {
        Fact fact = factOf(value);
        if (isInformative(value, fact.value, isRedirected))
            facts.append(std::move(fact));
    }
    return facts;
}

namespace {

constexpr qsizetype kMaxTicketBody = 2'000;
constexpr qsizetype kMaxTicketResults = 10;

class TicketPhrases
{
    Q_DECLARE_TR_FUNCTIONS(TicketText)
};

QString ticketTimeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd hh:mm:ss 'UTC'"_s);
}

QString escaped(const QString &text)
{
    return markdownEscaped(displayLine(text));
}

//! Returns a code block. Its fence is longer than any run of backticks in the text.
QString codeBlock(const QString &text)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + u'\n' + text.trimmed() + u'\n' + fence;
}

QString code(const QString &text)
{
    const QString line = displayLine(text);
    return line.contains(u'`') ? u"`` "_s + line + u" ``"_s : u'`' + line + u'`';
}

QString replyText(const Evidence &evidence)
{
    const QByteArray type = evidence->header("Content-Type");
    QString body = displayText(httpBodyText(evidence->body.left(kMaxTicketBody), type));
    if (evidence->body.isEmpty())
        body = displayText(QString::fromUtf8(evidence->errors.left(kMaxTicketBody)));
    else if (evidence->body.size() > kMaxTicketBody || evidence->isBodyTruncated)
        body = body.trimmed() + u"\n…"_s;
    const QString head = displayLine(QString::fromUtf8(evidence->statusLine()));
    return head.isEmpty() ? body : head + u"\n\n"_s + body;
}

} // namespace

QString ticketText(const ResultRow &row, const Evidence &evidence, const QList<HistoricalResult> &history, const QDateTime &now)
{
    QStringList parts{u"## "_s + escaped(TicketPhrases::tr("%1: %2", "target, state").arg(row.target->name, row.stateText()))};
    if (!row.message().isEmpty())
        parts.append(escaped(row.message()));
    QStringList facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append(u"- %1: %2"_s.arg(label, value));
    };
    add(TicketPhrases::tr("Address"), row.address.isEmpty() ? QString() : code(row.address));
    if (row.last) {
        add(TicketPhrases::tr("Since"),
            TicketPhrases::tr("%1 (%2)", "moment, duration").arg(ticketTimeText(row.since), spanText(row.since, now)));
        add(TicketPhrases::tr("Last check"), ticketTimeText(row.last->at));
        add(TicketPhrases::tr("Result"), escaped(resultLine(row.last->observation)));
        add(TicketPhrases::tr("Time"), humanDuration(row.last->observation.durationMs));
        for (const Fact &fact : factsOf(row.last->observation))
            add(escaped(fact.label), escaped(fact.value));
    }
    parts.append(facts.join(u'\n'));
    if (const QString reply = replyText(evidence); !reply.trimmed().isEmpty())
        parts.append(codeBlock(reply));
    if (history.size() > 1) {
        QStringList lines{TicketPhrases::tr("| Time (UTC) | State | Duration | Result |"), u"|---|---|---|---|"_s};
        for (const HistoricalResult &one : history.last(std::min(kMaxTicketResults, history.size())))
            lines.append(u"| %1 | %2 | %3 | %4 |"_s.arg(ticketTimeText(one.at), outcomeLabel(one.outcome),
                                                        humanDuration(one.milliseconds), escaped(one.summary)));
        parts.append(lines.join(u'\n'));
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace watchkeeper
