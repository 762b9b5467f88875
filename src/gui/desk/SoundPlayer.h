// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Plays a sound with an external program, because Qt Widgets supports no sound except the bell.

#include "async/CancelToken.h"
#include "model/base/Expected.h"

#include <QCoroTask>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! \brief Where to search for programs and sounds.
class SoundFolders
{
public:
    SoundFolders() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList programs; //!< folders to search for programs; if empty, those in PATH
    QStringList sounds;   //!< folders of sound themes; the first one that contains the sound is used
    std::chrono::milliseconds maxDuration = std::chrono::seconds(8); //!< maximum duration, after which the sound is stopped

    //! Returns the folders on this computer, as defined in the Sound Theme Specification.
    static SoundFolders systemFolders();
};

//! \brief A command that plays a sound.
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

//! Returns the file for a sound name in the `freedesktop` theme, or an empty string if there is none. Tries the name itself first,
//! such as `a-b-c`, and then less specific names, such as `a-b` and `a`. Blocks.
QString soundFile(const QString &name, const QStringList &folders);

//! \brief Returns commands of installed programs that can play the sound, the best first. Blocks.
//! \param sound  a sound name, or the path of a file
QList<SoundCommand> soundCommands(const QString &sound, const SoundFolders &folders);

//! \brief Plays a sound to its end. Stops soon after the token fires.
//! \return the name of the program that played it, without its path, or a message if no program could play it
[[nodiscard]] QCoro::Task<Expected<QString, QString>> playSound(QString sound, SoundFolders folders, CancelToken token);

} // namespace watchkeeper
