// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alert rules held against what was stored: what would have been sent. Nothing is.

#include "alerts/rules/AlertRule.h"
#include "app/ReplayCore.h"
#include "history/files/FileFault.h"
#include "history/values/TimeSpan.h"

#include <QSet>
#include <QStringList>
#include <QTimeZone>

#include <atomic>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief What is asked.
class BackTestQuestion
{
public:
    BackTestQuestion() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<Target> targets; //!< all of the profile: who is behind whom matters, whoever is asked about
    QList<Maintenance> maintenance;
    QList<AlertRule> rules;
    std::optional<QSet<TargetId>> about; //!< only alerts that tell of one of these; none: all, the own link too
    TimeSpan span;                       //!< of which what lies before the first stored result, or after `now`, is passed over
    qint64 now = 0;                      //!< [ms] since 1970, UTC
    QString folder;                      //!< see Profile::resultsFolder()
    QString database;                    //!< see Profile::historyFile(); need not be there
    QTimeZone zone = QTimeZone::systemTimeZone();
};

//! \brief The answer for some of the span.
class BackTestPart
{
public:
    BackTestPart() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::vector<ReplayedAlert> alerts; //!< in order, also what would have been kept back
    double done = 0;                   //!< of the span, 0 - 1
    bool isLast = false;
    QStringList faults; //!< sentences: what could not be read, each once
};

//! \brief Reads and plays a piece of the span with each call, so that memory stays bounded, however long the span is.
//!
//! States come of the stored results, by the targets as they are now: attempts, flapping and who depends on whom, as the engine has it.
//! In maintenance is who was it then, and who is by the profile's calendars. As they were are pauses, the own link, the time in which
//! the program did not run, and what people acknowledged or snoozed.
//!
//! It begins as things stood before the span: each target by its last results and its last change before it (BackTestStart.h). What is a
//! problem then is told to the rules when it began, at most seven days earlier, and what comes of that before the span is left out of the
//! answer: so the span has its reminders and its recovery, and not the problem once more.
//!
//! Any thread, one call of next() at a time; cancel() at any time.
class BackTest
{
public:
    explicit BackTest(BackTestQuestion question);
    ~BackTest();
    BackTest(const BackTest &) = delete;
    BackTest &operator=(const BackTest &) = delete;

    //! Blocks: for a pool thread. Not after the last part.
    BackTestPart next();
    //! next() ends soon, and what it gives is of no use.
    void cancel() { m_isCancelled = true; }

private:
    struct Parts;
    void begin(BackTestPart *part);
    void goOn(BackTestPart *part);
    void note(const QString &fault, BackTestPart *part);
    void note(const QList<FileFault> &faults, BackTestPart *part);

    BackTestQuestion m_question; //!< its span is cut to what is stored with the first call
    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<Parts> m_parts; //!< from the first call on
    qint64 m_next = 0;              //!< [ms] begin of what is still to be played
    QSet<QString> m_faults;         //!< that were told
};

} // namespace watchkeeper
