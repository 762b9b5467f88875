// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From whatever a person pastes, types or drops – addresses, commands, curl lines, lists, bookmarks, JSON – to targets. Pure, safe
//! from any thread, but for isOnPath().

#include "targets/TargetGuess.h"
#include "targets/pasted/Duplicates.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief What new targets join. Copies share what has been found out about it; safe from any thread.
class Surroundings
{
public:
    Surroundings(const Schedule &schedule, const QList<Target> &watched);

    const Schedule &defaults() const { return m_defaults; }
    //! Read from all watched targets by who asks first.
    const KnownTargets &known() const;
    //! How many targets known() has still to read.
    qsizetype unread() const;

private:
    struct Shared;
    Schedule m_defaults;
    std::shared_ptr<Shared> m_shared;
};

//! The line that begins another list in the same text: each may have its own form.
inline QString headOfList(const QString &name)
{
    return QStringLiteral("#: ") + name;
}

//! Told how many entries are done of how many; recognise() gives up when it returns false.
using RecogniseProgress = std::function<bool(qsizetype done, qsizetype total)>;

//! \brief Everything in `text`, in its order: targets with names unique among each other and the watched ones, and what is none with
//! the reason. `isProgram` is asked as in guessTarget(). One that looks at what is watched already, or what stands further up, says so in `sameAs`.
QList<Recognised> recognise(const QString &text, const Surroundings &surroundings, const RecogniseProgress &progress = {},
                            const ProgramQuestion &isProgram = isOnPath);

//! The text of a dropped or chosen file: UTF-8, UTF-16 with a byte order mark, or else the code page of this computer
//! (Latin-1 but on Windows); also a binary `.webloc`.
QString textOfListFile(const QByteArray &content);

} // namespace watchkeeper
