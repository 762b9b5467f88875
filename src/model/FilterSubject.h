// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a filter is evaluated on: one target and what is known of it. Plain values, safe from any thread.

#include "model/Result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The texts of a target, case-folded once, so that ten thousand targets can be searched during typing.
class FilterSearchTexts
{
public:
    FilterSearchTexts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param address  the address that is checked, in one line
    //! \param host     empty if no host is contacted
    FilterSearchTexts(const Target &target, const QString &address, const QString &host);

    //! The text that a free-text search covers besides the target itself: its last result and the name of its state.
    void setResultTexts(const QString &result, const QString &state);

    QString name;
    QString kind;
    QString address;
    QString host;
    QStringList tags;
    QString all; //!< one line each: name, kind, address, tags, result, state

private:
    qsizetype m_targetTextLength = 0;
};

//! \brief One target for evaluating a filter; made for the call, the objects it refers to outlive it.
struct FilterSubject
{
    const FilterSearchTexts &texts;
    bool paused = false;
    bool running = false;
    const Result *last = nullptr; //!< null: not checked yet
    QDateTime since;              //!< UTC, begin of the first consecutive result with the outcome of `last`
    bool unreachable = false;     //!< because of a dependency
    bool acknowledged = false;    //!< its problem is acknowledged
    bool snoozed = false;         //!< its alerts are snoozed
    bool flapping = false;
    bool inMaintenance = false; //!< the target is in maintenance
    bool unobserved = false;    //!< because of this computer
};

} // namespace watchkeeper
