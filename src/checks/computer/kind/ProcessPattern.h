// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the processes of a target and combines their values. Pure functions, except for reading the PID file.

#include "checks/computer/SystemReader.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace watchkeeper {

//! \brief The criteria for a process. All given criteria must match.
class ProcessPattern
{
public:
    //! Reads the fields `process`, `commandLine` and `pidFile`.
    explicit ProcessPattern(const Fields &fields);

    //! Whether a process matches. Zombies never do, since they only wait to be reaped.
    bool matches(const ProcessFigures &process) const;
    bool needsCommandLine() const { return !m_commandLine.pattern().isEmpty(); }
    //! The description for messages, such as `process “nginx”`.
    QString description() const;
    const QString &pidFile() const { return m_pidFile; }
    //! Sets the process ID that was read from the PID file. After this, no other process matches.
    void setProcessId(qint64 id) { m_id = id; }

private:
    QString m_name;
    QRegularExpression m_commandLine;
    QString m_pidFile;
    std::optional<qint64> m_id;
};

//! Returns the regular expression in the field `commandLine`, which may be invalid.
QRegularExpression commandLineExpression(const Fields &fields);

//! \brief Reads a process ID from a PID file. Don't call it in the engine thread.
//! \return the process ID, or an error: Condition if the file doesn't exist, for example because the program isn't running;
//! Permission; Protocol for any content other than a number
Expected<qint64, CheckError> readProcessIdFile(const QString &path);

//! The matching processes, without Watchkeeper's own.
struct ProcessMatches
{
    QList<ProcessFigures> processes;
    int zombies = 0; //!< number of matching zombies, which aren't in `processes`
    bool isPartial = false;
    bool hasNoArguments = false; //!< true if the pattern needs arguments, but the system reports only the program
};

//! Finds the matching processes. Slow for a regular expression and many processes, so don't call it in the engine
//! thread.
ProcessMatches findProcesses(const ProcessTable &table, const ProcessPattern &pattern, qint64 ownId);

//! [s] Processor time of each process.
using ProcessorTimes = QHash<QByteArray, double>;
ProcessorTimes processorTimes(const QList<ProcessFigures> &processes);

//! \brief [%] Returns the share of one processor core that these processes used between two readings. A process that started
//! between the readings contributes all its processor time.
//! \param seconds  > 0
double processorUsage(const ProcessorTimes &before, const QList<ProcessFigures> &after, double seconds);

} // namespace watchkeeper
