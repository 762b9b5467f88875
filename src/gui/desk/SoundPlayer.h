// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Plays a sound with an external program, because Qt Widgets has no sound except the bell.

#include "async/CancelToken.h"
#include "model/Expected.h"

#include <QCoroTask>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! \brief Where to search for programs and sounds.
class SoundFolders
{
public:
    SoundFolders() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList programs; //!< folders; empty: those in PATH
    QStringList sounds;   //!< folders of sound themes; the first one that has the sound is used
    std::chrono::milliseconds longest = std::chrono::seconds(8); //!< a sound that is still playing then is stopped

    //! The places on this computer, as in the Sound Theme Specification.
    static SoundFolders systemFolders();
};

//! \brief One way to play a sound.
class SoundCommand
{
public:
    SoundCommand(QString path, QStringList words)
        : program(std::move(path))
        , arguments(std::move(words))
    {
    }
    QString program;
    QStringList arguments;
};

//! The file for a name in the theme `freedesktop`, from the most specific name (`a-b-c`) to the least specific (`a`); empty if there is
//! none. Blocks.
QString soundFile(const QString &name, const QStringList &folders);

//! \brief Ways to play a sound with the installed programs, the best first. Blocks.
//! \param sound  a name, or the path of a file
QList<SoundCommand> soundCommands(const QString &sound, const SoundFolders &places);

//! \brief Plays it to its end; stops soon after the token fires.
//! \return the program that played it, without its path, or a sentence that says why none could
[[nodiscard]] QCoro::Task<Expected<QString, QString>> playSound(QString sound, SoundFolders places, CancelToken token);

} // namespace watchkeeper
