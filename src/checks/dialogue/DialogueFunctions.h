// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a dialogue can't express as data: the functions that its file may call by name. Pure, safe from any thread.

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! The arguments of a function call.
using CallArguments = QList<QByteArray>;
//! Its result; nothing if the arguments are invalid.
using CallResult = std::optional<QByteArray>;

//! \brief Bytes to bytes. Nothing if the arguments are invalid; the result isn't much longer than the arguments.
struct DialogueFunction
{
    //! \param arguments  between `least` and `most` of them
    using Call = CallResult (*)(const CallArguments &arguments);

    QString name;
    int least;
    int most;
    bool
        concealsArguments; //!< the arguments can't be derived from the result: a password in it may be sent over any connection
    Call call;
    QString form; //!< `md5(bytes)`, for docs/dialogues.md
};

//! Sorted by name.
const QList<DialogueFunction> &dialogueFunctions();

//! Null if none has that name.
const DialogueFunction *findDialogueFunction(const QString &name);

//! A finite number written in decimal digits; nothing for any other text.
std::optional<double> dialogueNumber(const QByteArray &text);

} // namespace watchkeeper
