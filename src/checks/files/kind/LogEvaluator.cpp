// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/kind/LogEvaluator.h"

#include "checks/base/SafeText.h"
#include "checks/files/read/FileReading.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class LogEvaluatorText
{
    Q_DECLARE_TR_FUNCTIONS(Log)
};

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString quietTimeText(qint64 milliseconds)
{
    return humanDuration(static_cast<double>(milliseconds));
}

QString lastLine(const LogFindings &findings)
{
    return firstLine(findings.last);
}

QString linesText(const LogRules &rules, const LogFindings &findings)
{
    if (findings.matches == 1)
        return LogEvaluatorText::tr(rules.hasPattern ? QT_TRANSLATE_NOOP("Log", "A new line in %1 matches: %2")
                                                     : QT_TRANSLATE_NOOP("Log", "New line in %1: %2"))
            .arg(displayPath(rules.path), lastLine(findings));
    return LogEvaluatorText::tr(rules.hasPattern ? QT_TRANSLATE_NOOP("Log", "Matching new lines in %1: %2, last: %3")
                                                 : QT_TRANSLATE_NOOP("Log", "New lines in %1: %2, last: %3"))
        .arg(displayPath(rules.path), countText(findings.matches), lastLine(findings));
}

//! \brief Builds one observation.
class LogEvaluation
{
public:
    LogEvaluation(const LogRules &rules, const LogFindings &findings, const std::optional<LogPosition> &known, qint64 now)
        : m_rules(rules)
        , m_findings(findings)
        , m_now(now)
        , m_silence(now - (findings.error && known ? known->lastMatch : findings.position.lastMatch))
        , m_isSilenceKnown(!findings.error || known)
    {
    }

    Observation observation()
    {
        if (m_findings.error) {
            m_observation.error = isTooSilent() ? silenceError() : *m_findings.error;
            return m_observation;
        }
        m_observation.summary = summary();
        m_observation.text = text();
        addValues();
        addEvidence();
        evaluateLines();
        if (isTooSilent())
            m_observation.error = silenceError();
        addUnreadNotes();
        return m_observation;
    }

private:
    bool isTooSilent() const { return m_rules.lineWithin && m_isSilenceKnown && m_silence > m_rules.lineWithin->count(); }

    CheckError silenceError() const
    {
        const QString text = LogEvaluatorText::tr(
            m_rules.hasPattern
                ? QT_TRANSLATE_NOOP("Log", "No matching line has appeared in %1 for %2. One is expected every %3.")
                : QT_TRANSLATE_NOOP("Log", "No line has appeared in %1 for %2. One is expected every %3."));
        const QString sentence =
            text.arg(displayPath(m_rules.path), quietTimeText(m_silence), quietTimeText(m_rules.lineWithin->count()));
        const QString reason = m_findings.error ? u' ' + m_findings.error->message() : QString();
        return {ErrorType::Condition, sentence + reason};
    }

    QString summary() const
    {
        if (m_findings.isFirst && m_findings.bytes == 0)
            return LogEvaluatorText::tr("monitoring new lines from now on, current size %1")
                .arg(humanByteSize(m_findings.size));
        if (m_findings.lines == 0)
            return LogEvaluatorText::tr("no new lines");
        if (m_findings.matches == 0)
            return LogEvaluatorText::tr("new lines: %1, no match").arg(countText(m_findings.lines));
        const QString line = lastLine(m_findings);
        return line.isEmpty() ? LogEvaluatorText::tr("new lines: %1").arg(countText(m_findings.lines)) : line;
    }

    //! The matching lines as text.
    QString text() const
    {
        QStringList lines;
        for (const QString &line : m_findings.kept)
            lines.append(displayText(line));
        if (const qint64 more = m_findings.matches - m_findings.kept.size(); more > 0)
            lines.append(LogEvaluatorText::tr("… and %1 more").arg(countText(more)));
        return lines.join(u'\n');
    }

    void addValues()
    {
        m_observation.addValue(u"lines"_s, m_findings.lines);
        m_observation.addValue(u"matches"_s, m_findings.matches);
        m_observation.addValue(u"bytes"_s, m_findings.bytes, Unit::Byte);
        m_observation.addValue(u"size"_s, m_findings.size, Unit::Byte);
        if (m_rules.lineWithin)
            m_observation.addValue(u"sinceMatch"_s, m_silence, Unit::Millisecond);
        if (m_findings.skipped > 0)
            m_observation.addValue(u"skipped"_s, m_findings.skipped, Unit::Byte);
        if (m_findings.left > 0)
            m_observation.addValue(u"left"_s, m_findings.left, Unit::Byte);
        if (m_findings.wasRotated || m_findings.wasTruncated)
            m_observation.addValue(u"rotation"_s, rotationKey());
    }

    QString rotationKey() const
    {
        if (!m_findings.isUnreadContentLost)
            return m_findings.wasRotated ? u"rotated"_s : u"truncated"_s;
        return m_findings.wasRotated ? u"rotated, rest not found"_s : u"truncated, rest not found"_s;
    }

    void addEvidence()
    {
        if (m_findings.kept.isEmpty())
            return;
        EvidenceData lines;
        lines.body = m_findings.kept.join(u'\n').toUtf8() + '\n';
        lines.isBodyTruncated = m_findings.matches > m_findings.kept.size();
        lines.bodySize = lines.body.size();
        m_observation.evidence = Evidence(std::move(lines));
    }

    void evaluateLines()
    {
        if (const std::optional<RepeatableVerdict> &verdict = m_findings.position.verdict)
            (verdict->isDown ? m_observation.error : m_observation.warning) =
                CheckError(ErrorType::Condition, verdict->textAt(m_now));
    }

    void addUnreadNotes()
    {
        if (m_findings.isUnreadContentLost)
            warn(LogEvaluatorText::tr(
                     m_findings.wasRotated
                         ? QT_TRANSLATE_NOOP(
                             "Log",
                             "%1 was rotated, and its previous content wasn't found. Lines written shortly before "
                             "may not have been checked. Use delaycompress in logrotate, or check more often.")
                         : QT_TRANSLATE_NOOP(
                             "Log",
                             "%1 was truncated, and no copy of its previous content was found. Lines written "
                             "shortly before may not have been checked. Keep an uncompressed copy, or check more often."))
                     .arg(displayPath(m_rules.path)));
        if (m_findings.skipped > 0)
            warn(LogEvaluatorText::tr("%1 of new lines were skipped: one check reads at most the latest %2.")
                     .arg(humanByteSize(m_findings.skipped), humanByteSize(m_rules.byteLimit)));
        if (m_findings.abandonedMatches > LogMatches::kMaxAbandonedMatches)
            warn(LogEvaluatorText::tr("The pattern took too long on %1 lines, so the remaining %2 weren't checked. All of them "
                                      "are treated as not matching. Simplify the pattern.")
                     .arg(countText(LogMatches::kMaxAbandonedMatches),
                          countText(m_findings.abandonedMatches - LogMatches::kMaxAbandonedMatches)));
        else if (m_findings.abandonedMatches > 0)
            warn(LogEvaluatorText::tr(
                     "The pattern took too long on some lines (%1). They are treated as not matching. Simplify the pattern.")
                     .arg(countText(m_findings.abandonedMatches)));
    }

    void warn(const QString &sentence)
    {
        std::optional<CheckError> &place = m_observation.error ? m_observation.error : m_observation.warning;
        place = place ? CheckError(place->type(), place->message() + u' ' + sentence, place->detail())
                      : CheckError(ErrorType::Protocol, sentence);
    }

    const LogRules &m_rules;
    const LogFindings &m_findings;
    qint64 m_now;
    qint64 m_silence; //!< [ms] time since the last matching line, or since the first check
    bool m_isSilenceKnown;
    Observation m_observation;
};

} // namespace

LogRules::LogRules(const Fields &fields, int confirmationAttempts)
    : path(fields.text(u"path"_s))
    , hasPattern(fields.has(u"pattern"_s))
    , warnLines(fields.integer(u"warnLines"_s))
    , downLines(fields.integer(u"downLines"_s))
    , hold(fields.duration(u"hold"_s))
    , attempts(confirmationAttempts)
    , byteLimit(fields.size(u"maxBytes"_s))
{
    if (fields.has(u"lineWithin"_s))
        lineWithin = fields.duration(u"lineWithin"_s);
    const bool isPlain = !fields.has(u"warnLines"_s) && !fields.has(u"downLines"_s) && !lineWithin;
    if (isPlain)
        downLines = 1;
}

void addLogExpectations(const Fields &fields, Expectations *expectations)
{
    const LogRules rules(fields);
    const auto addLimit = [expectations](qint64 limit, const QString &text, ConditionStatus failed) {
        if (limit > 0)
            expectations->addValue(
                text.arg(limit), {u"matches"_s}, Unit::None,
                [limit](const QVariant &lines) { return lines.toLongLong() < limit; }, failed);
    };
    addLimit(rules.downLines, LogEvaluatorText::tr("Matching lines since the last check: fewer than %1"),
             ConditionStatus::Fails);
    addLimit(rules.warnLines, LogEvaluatorText::tr("Matching lines since the last check: fewer than %1, else degraded"),
             ConditionStatus::Degrades);
    if (rules.lineWithin)
        expectations->addMaximum(static_cast<double>(rules.lineWithin->count()),
                                 LogEvaluatorText::tr("A matching line within the last %1"), {u"sinceMatch"_s},
                                 Unit::Millisecond);
}

std::optional<RepeatableVerdict> verdictOf(const LogRules &rules, const LogFindings &findings,
                                           const std::optional<LogPosition> &known, qint64 now)
{
    const bool isDown = rules.downLines > 0 && findings.matches >= rules.downLines;
    const bool isWarning = rules.warnLines > 0 && findings.matches >= rules.warnLines;
    const std::optional<RepeatableVerdict> previous = known && !findings.isFirst ? known->verdict : std::nullopt;
    const std::optional<RepeatableVerdict> repeated = repeatedVerdict(previous, rules.attempts, rules.hold, now);
    const bool isMoreSevere = isDown || (isWarning && !(repeated && repeated->isDown));
    if (isMoreSevere)
        return RepeatableVerdict(isDown, linesText(rules, findings), now);
    return repeated;
}

Observation evaluateLog(const LogRules &rules, const LogFindings &findings, const std::optional<LogPosition> &known, qint64 now)
{
    return LogEvaluation(rules, findings, known, now).observation();
}

} // namespace watchkeeper
