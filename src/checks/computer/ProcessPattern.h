// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which processes a target means, and what they are together. Pure functions, but for the file with a process number.

#include "checks/computer/SystemFigures.h"
#include "model/Expected.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace watchkeeper {

//! \brief What a process must be like: all that is given must hold.
class ProcessPattern
{
public:
    //! Of the fields `process`, `commandLine` and `pidFile`.
    explicit ProcessPattern(const Fields &fields);

    //! A zombie is none: it only waits to be forgotten.
    bool matches(const ProcessFigures &process) const;
    bool wantsCommandLine() const { return !m_commandLine.pattern().isEmpty(); }
    //! `process “nginx”`: for sentences.
    QString shown() const;
    const QString &pidFile() const { return m_pidFile; }
    //! What the file says; nothing else matches then.
    void setProcessId(qint64 id) { m_id = id; }

private:
    QString m_name;
    QRegularExpression m_commandLine;
    QString m_pidFile;
    std::optional<qint64> m_id;
};

//! The expression of `commandLine`, perhaps not a valid one.
QRegularExpression commandLineExpression(const Fields &fields);

//! \brief The number in a file. Reads a file: not in the engine thread.
//! \return Condition where there is no such file, as when the program does not run; Permission; Protocol for anything but a number
Expected<qint64, CheckError> processIdIn(const QString &path);

//! Those that match, never ourselves.
struct FoundProcesses
{
    QList<ProcessFigures> processes;
    int zombies = 0; //!< of that name, besides
    bool isPartial = false;
    bool lacksArguments = false; //!< of command lines, in which something was to be looked for, only the program is to be seen
};

//! Takes time for a pattern and many processes: not in the engine thread.
FoundProcesses findProcesses(const ProcessTable &table, const ProcessPattern &pattern, qint64 ourselves);

//! Seconds of processor time by process.
using ProcessorTimes = QHash<QByteArray, double>;
ProcessorTimes processorTimes(const QList<ProcessFigures> &processes);

//! \brief [%] of one processor core that these used between two looks. What has begun in between counts with all it used.
//! \param seconds  > 0
double processorShare(const ProcessorTimes &before, const QList<ProcessFigures> &after, double seconds);

} // namespace watchkeeper
