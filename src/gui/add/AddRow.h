// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One row of the targets to add, with the result of trying it.

#include "model/Expected.h"
#include "model/Result.h"
#include "targets/pasted/RecognisedTarget.h"

#include <optional>

namespace watchkeeper {

//! The progress of trying a target.
enum class Trial : quint8 { None, Waiting, Running, Done };

//! \brief A recognised target, maybe edited since, or a line without one.
class AddRow
{
public:
    explicit AddRow(RecognisedTarget recognised)
        : found(std::move(recognised))
        , wanted(found.isTarget() && found.duplicateOf.isEmpty())
        , individualInterval(found.target.schedule.every)
    {
    }

    const Target &target() const { return found.target; }
    bool isAdded() const { return found.isTarget() && wanted; }
    //! The same line was parsed again: its position may differ, and the line that it repeated may be gone.
    void renew(const RecognisedTarget &again)
    {
        if (found.duplicateOf.isEmpty() != again.duplicateOf.isEmpty())
            wanted = again.duplicateOf.isEmpty();
        found.line = again.line;
        found.duplicateOf = again.duplicateOf;
        found.isWatched = again.isWatched;
    }

    RecognisedTarget found;
    bool wanted;                     //!< ticked; a target that already exists isn't, at first
    Milliseconds individualInterval; //!< if none is set for all rows
    Trial trial = Trial::None;
    std::optional<Result> result; //!< with Trial::Done
};

//! Whether a check changes nothing anywhere and reveals nothing that isn't written there: no command, no request that sends something, no
//! placeholder.
bool isHarmless(const Target &target);

//! The text in place of a result: why the row was not tried, what it is the same as, why it isn't a target.
QString resultPlaceholderText(const AddRow &row);
//! Everything to say about the row, in full sentences, one per line: result, remarks, conditions.
//! \param target  as it would be added
QStringList rowRemarks(const AddRow &row, const Target &target);

//! Tags as people write them, separated by commas; each once, regardless of case.
QStringList parseTags(const QString &text);

//! The kinds that a row can choose from: those that check a host by other means.
QStringList possibleKinds(const Target &target);
//! \brief The same target with another of its possibleKinds(), or with another address.
//! \return a sentence if that is impossible
Expected<Target, QString> withKind(const Target &target, const QString &kind);
Expected<Target, QString> withAddress(const Target &target, const QString &address);
//! The address in one line, as it can be edited: all of it, including its credentials.
QString editableAddress(const Target &target);

} // namespace watchkeeper
