// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which processes a target selects, and their combined values. Pure functions, except for the file with a process number.

#include "checks/computer/SystemFigures.h"
#include "model/Expected.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace watchkeeper {

//! \brief The criteria for a process: all that are given must match.
class ProcessPattern
{
public:
    //! Of the fields `process`, `commandLine` and `pidFile`.
    explicit ProcessPattern(const Fields &fields);

    //! A zombie doesn't count: it only waits to be reaped.
    bool matches(const ProcessFigures &process) const;
    bool needsCommandLine() const { return !m_commandLine.pattern().isEmpty(); }
    //! `process “nginx”`: for sentences.
    QString shown() const;
    const QString &pidFile() const { return m_pidFile; }
    //! The content of the file; if given, nothing else matches.
    void setProcessId(qint64 id) { m_id = id; }

private:
    QString m_name;
    QRegularExpression m_commandLine;
    QString m_pidFile;
    std::optional<qint64> m_id;
};

//! The expression of `commandLine`, possibly invalid.
QRegularExpression commandLineExpression(const Fields &fields);

//! \brief The number in a file. Reads a file: not in the engine thread.
//! \return Condition if the file doesn't exist, as when the program isn't running; Permission; Protocol for anything but a number
Expected<qint64, CheckError> readProcessIdFile(const QString &path);

//! Those that match, never ourselves.
struct ProcessMatches
{
    QList<ProcessFigures> processes;
    int zombies = 0; //!< zombies with that name, in addition
    bool isPartial = false;
    bool hasNoArguments = false; //!< command lines were to be searched, but only the program in them is visible
};

//! Slow for a pattern and many processes: not in the engine thread.
ProcessMatches findProcesses(const ProcessTable &table, const ProcessPattern &pattern, qint64 ourselves);

//! Seconds of processor time by process.
using ProcessorTimes = QHash<QByteArray, double>;
ProcessorTimes processorTimes(const QList<ProcessFigures> &processes);

//! \brief [%] of one processor core that these used between two readings. Processes started in between count with all the time they used.
//! \param seconds  > 0
double processorShare(const ProcessorTimes &before, const QList<ProcessFigures> &after, double seconds);

} // namespace watchkeeper
