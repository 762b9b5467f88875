// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The functions that a dialogue file can call by name, for computations that can't be expressed as data. Pure, safe to call from any thread.

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! The arguments of a function call.
using CallArguments = QList<QByteArray>;
//! The result of a function; nullopt if the arguments are invalid.
using CallResult = std::optional<QByteArray>;

//! \brief A function that converts bytes to bytes. Returns nullopt if the arguments are invalid. The result isn't much longer than the
//! arguments.
struct DialogueFunction
{
    //! \param arguments  between `minArguments` and `maxArguments` arguments
    using Call = CallResult (*)(const CallArguments &arguments);

    QString name;
    int minArguments;
    int maxArguments;
    bool
        concealsArguments; //!< the result doesn't reveal the arguments, so it can be sent unencrypted even if one is a password
    Call call;
    QString form; //!< signature as shown in docs/dialogues.md: `md5(bytes)`
};

//! Returns the list sorted by name.
const QList<DialogueFunction> &dialogueFunctions();

//! Returns null if there is no function with that name.
const DialogueFunction *findDialogueFunction(const QString &name);

//! Parses a finite decimal number; nullopt for any other text.
std::optional<double> dialogueNumber(const QByteArray &text);

// The groups of dialogueFunctions() that are defined in separate files.

//! Dialogue functions for hashes and for login computations based on them. Pure, safe to call from any thread.
QList<DialogueFunction> dialogueCryptoFunctions();

//! Dialogue functions that convert encodings and extract values from structured data. Pure, safe to call from any thread.
QList<DialogueFunction> dialogueFormatFunctions();

//! Converts 4 or 16 bytes to the text of an IP address.
std::optional<QByteArray> dialogueAddress(const QByteArray &bytes);

//! Dialogue functions for values in JSON, BSON, ASN.1 and lists of typed fields. Pure, safe to call from any thread.
QList<DialogueFunction> dialogueStructureFunctions();

} // namespace watchkeeper
