// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `check`, and of the lines for results and changes. Each writer converts results to bytes in the
//! order in which they arrive, and the caller writes the bytes.

#include "cli/options/CommandDescription.h"
#include "cli/terminal/Console.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Result.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

#include <array>
#include <functional>
#include <memory>

class QXmlStreamWriter;

namespace watchkeeper {

// The summary of a run of checks: counts, elapsed time, and the time saved by running them concurrently. Pure.

//! \brief Counts results as they arrive.
class RunSummary
{
public:
    void add(const Result &result);
    //! Counts an outcome without a duration.
    void add(Outcome outcome);
    //! Counts a target as unreachable instead of by its outcome.
    void addUnreachable() { ++m_unreachable; }
    //! Counts a target as in maintenance instead of by its outcome.
    void addInMaintenance() { ++m_inMaintenance; }
    //! Counts a target as “no data” instead of by its outcome, because this computer is offline.
    void addUnobserved();
    //! Makes worst() treat a target without a result as unknown, without adding it to the counts.
    void countAsUnknown();

    int planned = 0;         //!< number of requested checks
    double elapsedMs = 0;    //!< [ms] wall time
    double sequentialMs = 0; //!< [ms] sum of the durations of all checks
    bool isInterrupted = false;

    int doneCount() const;
    int count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    Outcome worst() const { return m_worst; }

    //! Returns `35 up · 1 degraded · 4 down`, with each count in its colour. Counts of zero are omitted.
    QString countsText(const Terminal &terminal) const;
    //! Returns one line without a trailing newline: `40 checks in 1.9 s, 21× faster than one by one (41 s): 35 up · …`.
    QString text(const Terminal &terminal) const;

private:
    std::array<int, 4> m_counts{};
    int m_unreachable = 0;
    int m_inMaintenance = 0;
    int m_unobserved = 0;
    Outcome m_worst = Outcome::Up;
};

//! \brief Writes results in one format. Call begin(), then result() for each result, then end(), even after an interruption, to keep the
//! output valid.
class ResultWriter
{
public:
    virtual ~ResultWriter() = default;
    virtual QByteArray begin() { return {}; }
    virtual QByteArray result(const Result &result) = 0;
    virtual QByteArray end(const RunSummary &) { return {}; }

    //! \param names  the names of all targets, which determine the width of the name column
    static std::unique_ptr<ResultWriter> make(Format format, const Terminal &terminal, const QStringList &names);
};

//! \brief One line for each result: mark and word, name, time and summary. On a terminal, long problem texts are wrapped onto the next lines instead of being cut off.
class TableWriter : public ResultWriter
{
public:
    TableWriter(const Terminal &terminal, const QStringList &names);
    QByteArray result(const Result &result) override;

private:
    bool isNarrow() const;
    //! Returns the total width of all columns before the last one.
    int leadingColumnsWidth() const;
    QStringList resultLines(const Result &result, int width) const;

    Terminal m_terminal;
    int m_outcomeWidth;
    int m_nameWidth;
};

//! Returns the width of a name column, which is the width of the longest name. It is limited, so that the rest of the line
//! fits.
int nameColumnWidth(const QStringList &names, const Terminal &terminal);

//! \brief Writes results as JUnit XML, for CI systems. The document starts with the counts, so it is written only at the end.
//!
//! Down and degraded targets are reported as failures, unknown targets as errors, and targets that weren't checked because of
//! an interruption as skipped.
class JunitWriter : public ResultWriter
{
public:
    //! \param names  the names of all targets to check
    explicit JunitWriter(QStringList names);

    QByteArray result(const Result &result) override;
    QByteArray end(const RunSummary &summary) override;

private:
    void add(const std::function<void(QXmlStreamWriter &)> &write);

    QStringList m_names;
    QSet<QString> m_reported;
    QByteArray m_cases; //!< XML of the results so far; unlike Result objects, it needs little memory
    int m_count = 0;
    QDateTime m_startedAt;
};

//! \brief Formats the outcome, followed by the reason if the target isn't up. Safe to print on a terminal.
QString resultText(const Result &result);

//! \brief The columns of one line.
struct ChangeLabels
{
    QDateTime at;
    QString name;
    QString before;
    QString after;
    Outcome markOutcome = Outcome::Unknown; //!< outcome that determines the mark and colour
    QString reason;                         //!< without line breaks
};

//! \brief Formats a change, with a trailing newline: `2026-01-31 08:00:00 UTC  ✖ Shop API  Up → Down  reason`.
//! \param nameWidth  width of the name column
QString changeLine(const ChangeLabels &change, int nameWidth, const Terminal &terminal);

//! Returns the label of the outcome, or `Pending` if the target has no result yet.
QString outcomeOrPending(std::optional<Outcome> outcome);

//! Formats a state change for `watch`.
QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal);

//! \brief Formats a target that has become unreachable, or is still down after its dependency has recovered: `Down → Unreachable  Office
//! router is down.`
//! \param before  the state that was last printed
QString reachabilityLine(const StateChange &change, const TargetState &before, int nameWidth, const Terminal &terminal);

//! \brief Formats a target that has started or stopped flapping: `Up → Flapping  Flapping (34 %).`
//! \param percent  see flapPercent()
QString flappingLine(const StateChange &change, double percent, int nameWidth, const Terminal &terminal);

//! Formats a current state, without a trailing newline: `✖ Shop API  Down since 2026-01-31 08:00:00 UTC`.
QString stateLine(const QString &name, const TargetState &state, int nameWidth, const Terminal &terminal);
//! \brief Formats the start or end of maintenance: `Down → Maintenance  Backup, until 2026-01-31 09:00:00 UTC`.
QString maintenanceLine(const StateChange &change, int nameWidth, const Terminal &terminal);
//! \brief Formats a change in this computer's connectivity, which doesn't belong to a target: `2026-01-31 08:00:00 UTC  ? This
//! computer is offline: …`
QString connectivityLine(const ConnectivityChange &change, const Terminal &terminal);

} // namespace watchkeeper
