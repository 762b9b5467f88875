// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One row of what is about to be added, with what trying it gave.

#include "model/Expected.h"
#include "model/Result.h"
#include "targets/pasted/Recognised.h"

#include <optional>

namespace watchkeeper {

//! How far trying a target has come.
enum class Trial : quint8 { None, Waiting, Running, Done };

//! \brief A recognised target, perhaps edited since, or a line that is none.
class AddRow
{
public:
    explicit AddRow(Recognised recognised)
        : found(std::move(recognised))
        , wanted(found.isTarget() && found.sameAs.isEmpty())
        , ownEvery(found.target.schedule.every)
    {
    }

    const Target &target() const { return found.target; }
    bool isAdded() const { return found.isTarget() && wanted; }
    //! The same line was read again: it may stand elsewhere, and what it was the same as may be gone.
    void renew(const Recognised &again)
    {
        if (found.sameAs.isEmpty() != again.sameAs.isEmpty())
            wanted = again.sameAs.isEmpty();
        found.line = again.line;
        found.sameAs = again.sameAs;
        found.isWatched = again.isWatched;
    }

    Recognised found;
    bool wanted;           //!< ticked; one that is there already is not, at first
    Milliseconds ownEvery; //!< where none is set for all rows
    Trial trial = Trial::None;
    std::optional<Result> result; //!< with Trial::Done
};

//! Whether looking at it changes nothing anywhere, and gives nothing away that is not written there: no command, no request that
//! sends something, no placeholder.
bool isHarmless(const Target &target);

//! What is shown in place of a result: why it was not tried, what it is the same as, why it is no target.
QString wordInPlaceOfResult(const AddRow &row);
//! All there is to say about it, in whole sentences, one a line: result, remarks, what counts as good.
//! \param target  as it would be added
QStringList sentencesAbout(const AddRow &row, const Target &target);

//! Tags as people write them, with commas between; each once, whatever its letters.
QStringList tagsIn(const QString &text);

//! The kinds among which a row may choose: those that look at a host by other means.
QStringList possibleKinds(const Target &target);
//! \brief The same target by another of its possibleKinds(), or looking at another address.
//! \return a sentence where that is impossible
Expected<Target, QString> withKind(const Target &target, const QString &kind);
Expected<Target, QString> withAddress(const Target &target, const QString &address);
//! What is looked at, in one line, as it can be edited: all of it, the credentials in an address as well.
QString editableAddress(const Target &target);

} // namespace watchkeeper
