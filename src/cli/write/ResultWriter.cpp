// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/ResultWriter.h"

#include "app/monitor/ConnectivitySelection.h"
#include "app/words/DisplayText.h"
#include "checks/base/SafeText.h"
#include "cli/CliText.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"

#include <QLocale>
#include <QXmlStreamWriter>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The window uses the same texts.
class StateCountText
{
    Q_DECLARE_TR_FUNCTIONS(StateCount)
};

//! Formats a factor, such as `21` or `1.3`. A single run isn't precise enough for more than two digits.
QString factorText(double factor)
{
    return QLocale().toString(factor, 'f', factor < 9.95 ? 1 : 0);
}

} // namespace

void RunSummary::add(const Result &result)
{
    add(result.outcome);
    sequentialMs += result.observation.durationMs;
}

void RunSummary::add(Outcome outcome)
{
    ++m_counts[static_cast<size_t>(outcome)];
    m_worst = std::max(m_worst, outcome);
}

void RunSummary::addUnobserved()
{
    ++m_unobserved;
    countAsUnknown();
}

void RunSummary::countAsUnknown()
{
    m_worst = std::max(m_worst, Outcome::Unknown);
}

int RunSummary::doneCount() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

QString RunSummary::countsText(const Terminal &terminal) const
{
    QStringList parts;
    const auto append = [&parts, &terminal](int number, const QString &text, Outcome colour) {
        if (number > 0)
            parts.append(coloured(text, colour, terminal));
    };
    for (const Outcome outcome : {Outcome::Up, Outcome::Degraded, Outcome::Unknown, Outcome::Down})
        append(count(outcome), outcomeCountText(outcome, count(outcome)), outcome);
    append(m_unreachable, StateCountText::tr("%Ln unreachable", "targets", m_unreachable), Outcome::Unknown);
    append(m_inMaintenance, StateCountText::tr("%Ln in maintenance", "targets", m_inMaintenance), Outcome::Unknown);
    append(m_unobserved, StateCountText::tr("%Ln without data", "targets", m_unobserved), Outcome::Unknown);
    return parts.join(separator(terminal));
}

QString RunSummary::text(const Terminal &terminal) const
{
    QString line;
    if (isInterrupted) {
        line = CliText::tr("Interrupted after %1: %2 of %3 done")
                   .arg(humanDuration(elapsedMs))
                   .arg(doneCount())
                   .arg(CliText::checksText(planned));
    } else if (doneCount() < 2) { // for a single check, the comparison is meaningless
        line = CliText::tr("%1 in %2").arg(CliText::checksText(doneCount()), humanDuration(elapsedMs));
    } else {
        line = CliText::tr("%1 in %2, %4%5 faster than one by one (%3)")
                   .arg(CliText::checksText(doneCount()), humanDuration(elapsedMs), humanDuration(sequentialMs),
                        factorText(elapsedMs > 0 ? sequentialMs / elapsedMs : 1), terminal.hasUnicode ? u"×"_s : u"x"_s);
    }
    const QString shown = countsText(terminal);
    return shown.isEmpty() ? line : line + u": "_s + shown;
}

//! Writes JSON, NDJSON or CSV.
class ResultListing : public ResultWriter
{
public:
    explicit ResultListing(Format format)
        : m_listing(format,
                    {u"target"_s, u"id"_s, u"kind"_s, u"outcome"_s, u"at"_s, u"durationMs"_s, u"summary"_s, u"error.type"_s,
                     u"error.message"_s})
    {
    }

    QByteArray begin() override { return m_listing.begin(); }
    QByteArray result(const Result &result) override;
    QByteArray end(const RunSummary &) override { return m_listing.end({}); }

private:
    Listing m_listing;
};

std::unique_ptr<ResultWriter> ResultWriter::make(Format format, const Terminal &terminal, const QStringList &names)
{
    switch (format) {
    case Format::Table:
    case Format::Sarif: // only of crawls, like those below
    case Format::Html:
    case Format::Sitemap:
    case Format::Dot:
        break;
    case Format::Json:
    case Format::Ndjson:
    case Format::Csv:
        return std::make_unique<ResultListing>(format);
    case Format::Junit:
        return std::make_unique<JunitWriter>(names);
    }
    return std::make_unique<TableWriter>(terminal, names);
}

namespace {

constexpr int kMaxNameWidth = 40;
constexpr int kMinNameWidth = 8;
constexpr int kTimeWidth = 10; // fits common times such as `1.24 s`, but not rare ones such as `59 min 59 s`
//! The minimum width of the last column. If less space is left, its text starts on the next line.
constexpr int kMinSummaryWidth = 20;
constexpr int kNarrowIndent = 4;

int maxOutcomeWidth()
{
    return widestOf({outcomeLabel(Outcome::Up), outcomeLabel(Outcome::Degraded), outcomeLabel(Outcome::Unknown),
                     outcomeLabel(Outcome::Down)});
}

} // namespace

int nameColumnWidth(const QStringList &names, const Terminal &terminal)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(displayLine(name));
    const int limit = terminal.width > 0 ? std::clamp(terminal.width / 3, kMinNameWidth, kMaxNameWidth) : kMaxNameWidth;
    return std::min(widestOf(shown, kMinNameWidth), limit);
}

TableWriter::TableWriter(const Terminal &terminal, const QStringList &names)
    : m_terminal(terminal)
    , m_outcomeWidth(maxOutcomeWidth())
    , m_nameWidth(nameColumnWidth(names, terminal))
{
}

bool TableWriter::isNarrow() const
{
    return m_terminal.width > 0 && m_terminal.width - leadingColumnsWidth() < kMinSummaryWidth;
}

int TableWriter::leadingColumnsWidth() const
{
    return 2 + m_outcomeWidth + 2 + m_nameWidth + 1 + kTimeWidth + 2;
}

QStringList TableWriter::resultLines(const Result &result, int width) const
{
    const QString text = resultText(result);
    if (m_terminal.width <= 0)
        return {text};
    return result.outcome == Outcome::Up ? QStringList{elided(text, width, m_terminal)} : wrapped(text, width);
}

QByteArray TableWriter::result(const Result &result)
{
    const QString state = outcomeMark(result.outcome, m_terminal) + u' ' + padded(outcomeLabel(result.outcome), m_outcomeWidth);
    const QString name = padded(elided(displayLine(result.targetName), m_nameWidth, m_terminal), m_nameWidth);
    const QString time = paddedLeft(humanDuration(result.observation.durationMs), kTimeWidth);
    const int indent = isNarrow() ? kNarrowIndent : leadingColumnsWidth();
    const QStringList lines = resultLines(result, m_terminal.width - indent);
    QString text = coloured(state, result.outcome, m_terminal) + u"  "_s + name + u' ' + muted(time, m_terminal);
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += (i == 0 && !isNarrow() ? u"  "_s : u'\n' + QString(indent, u' ')) + lines.at(i);
    return text.toUtf8() + '\n';
}

namespace {

//! Removes characters that XML 1.0 doesn't allow, even escaped: most control characters, lone surrogates and U+FFFE/FFFF.
QString xmlText(const QString &text)
{
    QString safe = displayText(text);
    for (qsizetype i = 0; i < safe.size(); ++i) {
        const QChar c = safe.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < safe.size() && safe.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (c.isSurrogate() || c.unicode() >= 0xfffe)
            safe[i] = QChar::ReplacementCharacter;
    }
    return safe;
}

QString secondsText(double milliseconds)
{
    return QString::number(milliseconds / 1000, 'f', 6);
}

//! Lists the result of each condition, one per line. Not translated, like the rest of this format.
QString conditionLines(const QList<ConditionResult> &conditions)
{
    QStringList lines;
    for (const ConditionResult &condition : conditions) {
        const QString undetermined = condition.isSkipped ? u"not enough data yet"_s : u"can't be evaluated"_s;
        const QString word = !condition.passes ? undetermined : *condition.passes ? u"passes"_s : u"fails"_s;
        lines.append(condition.reason.isEmpty() ? u"%1: %2"_s.arg(condition.shown, word)
                                                : u"%1: %2: %3"_s.arg(condition.shown, word, condition.reason));
    }
    return lines.join(u'\n');
}

void writeCase(QXmlStreamWriter &xml, const Result &result)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"watchkeeper."_s + xmlText(result.kind));
    xml.writeAttribute(u"name"_s, xmlText(result.targetName));
    xml.writeAttribute(u"time"_s, secondsText(result.observation.durationMs));
    if (result.outcome != Outcome::Up) {
        const auto &reason = result.observation.error ? result.observation.error : result.observation.warning;
        xml.writeStartElement(result.outcome == Outcome::Unknown ? u"error"_s : u"failure"_s);
        xml.writeAttribute(u"type"_s, reason ? errorTypeKey(reason->type()) : outcomeKey(result.outcome));
        xml.writeAttribute(u"message"_s, xmlText(resultText(result)));
        if (!result.conditions.isEmpty())
            xml.writeCharacters(xmlText(conditionLines(result.conditions)));
        xml.writeEndElement();
    }
    if (const QString text = observationText(result.observation); !text.isEmpty())
        xml.writeTextElement(u"system-out"_s, xmlText(text));
    xml.writeEndElement();
}

//! Writes a test case for a check that was skipped because of an interruption.
void writeSkipped(QXmlStreamWriter &xml, const QString &name)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"watchkeeper"_s);
    xml.writeAttribute(u"name"_s, xmlText(name));
    xml.writeEmptyElement(u"skipped"_s);
    xml.writeEndElement();
}

void beginSuite(QXmlStreamWriter &xml)
{
    xml.setAutoFormatting(true);
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
}

} // namespace

JunitWriter::JunitWriter(QStringList names)
    : m_names(std::move(names))
{
}

void JunitWriter::add(const std::function<void(QXmlStreamWriter &)> &write)
{
    // The bytes are written inside the enclosing elements, so they have the indentation of the final document.
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    beginSuite(xml);
    const qsizetype begin = bytes.size();
    write(xml);
    // The first element includes the “>” that ends the enclosing start tag.
    m_cases += bytes.sliced(m_cases.isEmpty() ? begin : begin + 1);
}

QByteArray JunitWriter::result(const Result &result)
{
    add([&result](QXmlStreamWriter &xml) { writeCase(xml, result); });
    m_reported.insert(result.targetName);
    if (m_count++ == 0)
        m_startedAt = result.at;
    return {};
}

QByteArray JunitWriter::end(const RunSummary &summary)
{
    QStringList skipped = m_names;
    skipped.removeIf([this](const QString &name) { return m_reported.contains(name); });
    for (const QString &name : std::as_const(skipped))
        add([&name](QXmlStreamWriter &xml) { writeSkipped(xml, name); });
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    beginSuite(xml);
    xml.writeAttribute(u"name"_s, u"watchkeeper"_s);
    xml.writeAttribute(u"tests"_s, QString::number(m_count + skipped.size()));
    xml.writeAttribute(u"failures"_s, QString::number(summary.count(Outcome::Down) + summary.count(Outcome::Degraded)));
    xml.writeAttribute(u"errors"_s, QString::number(summary.count(Outcome::Unknown)));
    xml.writeAttribute(u"skipped"_s, QString::number(skipped.size()));
    xml.writeAttribute(u"time"_s, secondsText(summary.elapsedMs));
    if (m_count > 0)
        xml.writeAttribute(u"timestamp"_s, m_startedAt.toUTC().toString(Qt::ISODate));
    return bytes + (m_cases.isEmpty() ? QByteArray(">") : m_cases) + "\n    </testsuite>\n</testsuites>\n";
}

namespace {

QStringList resultCells(const Result &result)
{
    const Observation &observation = result.observation;
    const auto &reason = observation.error ? observation.error : observation.warning;
    return {displayText(result.targetName),
            result.targetId.toString(QUuid::WithoutBraces),
            result.kind,
            outcomeKey(result.outcome),
            result.at.toUTC().toString(Qt::ISODateWithMs),
            QString::number(observation.durationMs, 'f', 3),
            displayText(observation.summary),
            reason ? errorTypeKey(reason->type()) : QString(),
            reason ? displayText(reason->message()) : QString()};
}

} // namespace

QByteArray ResultListing::result(const Result &result)
{
    return m_listing.add({[&] { return toNdjson(result); }, [&] { return resultCells(result); }, {}});
}

QString resultText(const Result &result)
{
    const Observation &seen = result.observation;
    const auto &reason = seen.error ? seen.error : seen.warning;
    const QString summary = displayLine(seen.summary);
    if (!reason)
        return summary;
    const QString message = displayLine(reason->message());
    if (summary.isEmpty() || message.contains(summary, Qt::CaseInsensitive))
        return message;
    if (message.isEmpty() || summary.contains(message, Qt::CaseInsensitive))
        return summary;
    return summary.endsWith(u'.') ? summary + u' ' + message : summary + u". "_s + message;
}

namespace {

QString stateLabel(const TargetState &state)
{
    if (state.unreachable)
        return CliText::tr("Unreachable", "state: what it depends on is down");
    return outcomeOrPending(state.known ? std::optional(state.outcome) : std::nullopt);
}

//! Returns the outcome to show for a target. Unreachable targets are always shown as unknown, even if their checks returned
//! another outcome.
Outcome displayedOutcome(const TargetState &state)
{
    return state.unreachable ? Outcome::Unknown : state.outcome;
}

QString unreachableReason(const TargetState &state)
{
    return state.unreachable ? CliText::tr("%1 is down.").arg(displayLine(state.because)) : QString();
}

QString timeColumn(const QDateTime &at, const Terminal &terminal)
{
    return muted(timestampText(at), terminal) + u"  "_s;
}

} // namespace

QString outcomeOrPending(std::optional<Outcome> outcome)
{
    return outcome ? outcomeLabel(*outcome) : CliText::tr("Pending", "state: no result yet");
}

QString stateLine(const QString &name, const TargetState &state, int nameWidth, const Terminal &terminal)
{
    const Outcome outcome = displayedOutcome(state);
    return coloured(outcomeMark(outcome, terminal), outcome, terminal) + u' '
        + padded(elided(displayLine(name), nameWidth, terminal), nameWidth) + u"  "_s
        + CliText::tr("%1 since %2", "state, moment").arg(stateLabel(state), timestampText(state.since));
}

QString changeLine(const ChangeLabels &change, int nameWidth, const Terminal &terminal)
{
    const QString arrow = terminal.hasUnicode ? u" → "_s : u" -> "_s;
    return timeColumn(change.at, terminal) + coloured(outcomeMark(change.markOutcome, terminal), change.markOutcome, terminal)
        + u' ' + padded(elided(displayLine(change.name), nameWidth, terminal), nameWidth) + u"  "_s
        + coloured(change.before + arrow + change.after, change.markOutcome, terminal) + u"  "_s + change.reason + u'\n';
}

QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal)
{
    const TargetState &after = transition.after;
    const QString reasonText = unreachableReason(after);
    const QString seen =
        (after.inMaintenance ? CliText::tr("In maintenance (%1):").arg(displayLine(after.maintenance)) + u' ' : QString())
        + resultText(transition.result);
    return changeLine({transition.result.at, transition.targetName, stateLabel(transition.before), stateLabel(after),
                       displayedOutcome(after), reasonText.isEmpty() ? seen : reasonText + u' ' + seen},
                      nameWidth, terminal);
}

QString maintenanceLine(const StateChange &change, int nameWidth, const Terminal &terminal)
{
    const TargetState &state = change.state;
    const QString seen = stateLabel(state);
    const QString work = CliText::tr("Maintenance", "state: it is being worked on");
    if (!state.inMaintenance)
        return changeLine(
            {change.at, change.targetName, work, seen, displayedOutcome(state), CliText::tr("Maintenance has ended.")},
            nameWidth, terminal);
    const QString reason =
        CliText::tr("%1, until %2").arg(displayLine(state.maintenance), timestampText(state.maintenanceUntil));
    return changeLine({change.at, change.targetName, seen, work, Outcome::Unknown, reason}, nameWidth, terminal);
}

QString reachabilityLine(const StateChange &change, const TargetState &before, int nameWidth, const Terminal &terminal)
{
    const TargetState &after = change.state;
    const QString reasonText = unreachableReason(after);
    return changeLine(
        {change.at, change.targetName, stateLabel(before), stateLabel(after), displayedOutcome(after),
         reasonText.isEmpty() ? CliText::tr("The dependency has recovered, but this target hasn't.") : reasonText},
        nameWidth, terminal);
}

QString flappingLine(const StateChange &change, double percent, int nameWidth, const Terminal &terminal)
{
    const TargetState &state = change.state;
    const QString flapping = CliText::tr("Flapping", "state: it changes again and again");
    const QString number = QLocale().toString(percent, 'f', 0);
    const QString reason =
        state.flapping ? CliText::tr("Flapping (%1 %).").arg(number) : CliText::tr("No longer flapping (%1 %).").arg(number);
    QString before = stateLabel(state);
    QString after = flapping;
    if (!state.flapping)
        std::swap(before, after);
    return changeLine({change.at, change.targetName, before, after, displayedOutcome(state), reason}, nameWidth, terminal);
}

QString connectivityLine(const ConnectivityChange &change, const Terminal &terminal)
{
    const Outcome outcome = change.isOnline ? Outcome::Up : Outcome::Unknown;
    return timeColumn(change.at, terminal) + coloured(outcomeMark(outcome, terminal), outcome, terminal) + u' '
        + connectivityText(change) + u'\n';
}

} // namespace watchkeeper
