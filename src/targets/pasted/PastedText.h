// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns whatever a person pastes, types or drops – addresses, commands, curl lines, lists, bookmarks, JSON – into targets. Pure,
//! safe from any thread, except for isOnPath().

#include "targets/TargetGuess.h"
#include "targets/pasted/Duplicates.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief The document that new targets are added to. Copies share what has been derived from it; safe from any thread.
class TargetsContext
{
public:
    TargetsContext(const Schedule &schedule, const QList<Target> &watched);

    const Schedule &defaults() const { return m_defaults; }
    //! Computed from all monitored targets at the first call.
    const KnownTargets &known() const;
    //! How many targets known() still has to read.
    qsizetype unread() const;

private:
    struct SharedState;
    Schedule m_defaults;
    std::shared_ptr<SharedState> m_sharedState;
};

//! The line that begins another list in the same text: each list may have its own format.
inline QString listHeaderLine(const QString &name)
{
    return QStringLiteral("#: ") + name;
}

//! Called with the number of finished entries and the total; recognise() stops if it returns false.
using RecogniseProgress = std::function<bool(qsizetype done, qsizetype total)>;

//! \brief Everything in `text`, in order: targets with names unique among themselves and the monitored ones, and entries that aren't
//! targets, with the reason. `isProgram` is used as in guessTarget(). A target that checks the same as a monitored one, or as one earlier
//! in the text, says so in `duplicateOf`.
QList<RecognisedTarget> recognise(const QString &text, const TargetsContext &surroundings,
                                  const RecogniseProgress &progress = {}, const ProgramPredicate &isProgram = isOnPath);

//! The text of a dropped or chosen file: UTF-8, UTF-16 with a byte order mark, or else the code page of this computer (Latin-1 except on
//! Windows); also a binary `.webloc`.
QString decodeListFile(const QByteArray &content);

} // namespace watchkeeper
