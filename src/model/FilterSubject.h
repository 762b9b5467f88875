// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a filter looks at: one target and what is known of it. Plain values, safe from any thread.

#include "model/Result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The texts of a target, case-folded once, so that ten thousand can be looked through while somebody types.
class FilterTexts
{
public:
    FilterTexts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param address  what is looked at, in one line
    //! \param host     empty where no host is asked
    FilterTexts(const Target &target, const QString &address, const QString &host);

    //! What free text finds besides the target itself: its last result and the word of its state.
    void setNews(const QString &result, const QString &state);

    QString name;
    QString kind;
    QString address;
    QString host;
    QStringList tags;
    QString all; //!< one line each: name, kind, address, tags, result, state

private:
    qsizetype m_lengthOfTarget = 0;
};

//! \brief One target as a filter sees it; made for the call, what it refers to outlives it.
struct FilterSubject
{
    const FilterTexts &texts;
    bool paused = false;
    bool running = false;
    const Result *last = nullptr; //!< null: not checked yet
    QDateTime since;              //!< UTC, begin of the first result in a row with the outcome of `last`
    bool unreachable = false;     //!< because of what it depends on
    bool acknowledged = false;    //!< somebody takes care of its problem
    bool snoozed = false;         //!< nobody wants to hear of it yet
    bool flapping = false;
    bool inMaintenance = false; //!< it is being worked on
    bool unobserved = false;    //!< because of this computer
};

} // namespace watchkeeper
