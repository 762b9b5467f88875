// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts pasted, typed or dropped text into targets. The text can contain addresses, commands, curl lines, lists, bookmarks or
//! JSON. Pure and safe from any thread, except for isOnPath().

#include "targets/TargetGuess.h"
#include "targets/pasted/Duplicates.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief The document to which the new targets will be added. Copies share derived data; safe from any thread.
class TargetsContext
{
public:
    TargetsContext(const Schedule &schedule, const QList<Target> &watched);

    const Schedule &defaults() const { return m_defaults; }
    //! Existing targets for lookup, computed at the first call.
    const KnownTargets &known() const;
    //! The number of targets that known() hasn't read yet.
    qsizetype unread() const;

private:
    struct SharedState;
    Schedule m_defaults;
    std::shared_ptr<SharedState> m_sharedState;
};

//! The line that starts another list within the same text. Each list can have its own format.
inline QString listHeaderLine(const QString &name)
{
    return QStringLiteral("#: ") + name;
}

//! Called with the number of finished entries and the total number. If it returns false, recognise() stops.
using RecogniseProgress = std::function<bool(qsizetype done, qsizetype total)>;

//! \brief All targets in `text`, in order, and all other entries with the reason why they aren't targets. Names are made unique among the
//! new and the monitored targets. If a monitored or an earlier target performs the same check, `duplicateOf` names that target. `isProgram`
//! is used as in guessTarget().
QList<RecognisedTarget> recognise(const QString &text, const TargetsContext &surroundings,
                                  const RecogniseProgress &progress = {}, const ProgramPredicate &isProgram = isOnPath);

//! Decodes a dropped or chosen file. Supports UTF-8, UTF-16 with a byte order mark, the system code page (Latin-1 except on Windows) and
//! binary `.webloc` files.
QString decodeListFile(const QByteArray &content);

} // namespace watchkeeper
