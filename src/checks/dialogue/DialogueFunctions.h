// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a dialogue cannot say as data: the functions that its file may call by name. Pure, safe from any thread.

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What a call of a function gives it.
using CallArguments = QList<QByteArray>;
//! What it gives back; nothing when the arguments make no sense.
using CallResult = std::optional<QByteArray>;

//! \brief Bytes to bytes. Nothing when the arguments make no sense; what it gives is not much longer than what it got.
struct DialogueFunction
{
    //! \param arguments  between `least` and `most` of them
    using Call = CallResult (*)(const CallArguments &arguments);

    QString name;
    int least;
    int most;
    bool hides; //!< nobody can tell the arguments from the result: a password in it may be sent over any line
    Call call;
    QString form; //!< `md5(bytes)`, for docs/dialogues.md
};

//! Sorted by name.
const QList<DialogueFunction> &dialogueFunctions();

//! Null when there is none of that name.
const DialogueFunction *findDialogueFunction(const QString &name);

//! A finite number, as it is written in decimal digits; nothing for any other text.
std::optional<double> dialogueNumber(const QByteArray &text);

} // namespace watchkeeper
