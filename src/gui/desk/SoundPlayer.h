// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Plays a sound by a program that can, since Qt Widgets has no sound but the bell.

#include "async/CancelToken.h"
#include "model/Expected.h"

#include <QCoroTask>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! \brief Where programs and sounds are looked for.
class SoundPlaces
{
public:
    SoundPlaces() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList programs;                                        //!< folders; none: those of PATH
    QStringList sounds;                                          //!< folders of sound themes, the first that has it counts
    std::chrono::milliseconds longest = std::chrono::seconds(8); //!< a sound that is not over then is ended

    //! Those of this computer, by the Sound Theme Specification.
    static SoundPlaces ofSystem();
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

//! The file of a name in the theme `freedesktop`, from the most special name (`a-b-c`) to the least (`a`); empty where there is none. Blocks.
QString soundFile(const QString &name, const QStringList &folders);

//! \brief Ways to play a sound, by programs that are there, the best first. Blocks.
//! \param sound  a name, or the path of a file
QList<SoundCommand> soundCommands(const QString &sound, const SoundPlaces &places);

//! \brief Plays it to its end, which comes soon after the token fires.
//! \return the program that played it, without its path, or a sentence that says why none did
[[nodiscard]] QCoro::Task<Expected<QString, QString>> playSound(QString sound, SoundPlaces places, CancelToken token);

} // namespace watchkeeper
