// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Text made safe for the mark-up of a service, and cut to what it takes. Pure.

#include <QString>

#include <optional>

namespace watchkeeper {

enum class TextEscape : quint8 {
    None,
    Slack,    //!< & < > as entities: nothing becomes a mention or a link
    Html,     //!< & < > " as entities: Telegram, Matrix, mail
    Markdown, //!< a backslash before what marks up: Discord, Mattermost, Rocket.Chat, Zulip; and as Mentions
    Json,     //!< as inside the quotes of JSON, for a body that a person wrote
    Mentions  //!< a space without width after @ and <: nothing calls everybody of a room
};

//! By the word of the file: `none`, `slack`, `html`, `markdown`, `json`, `mentions`.
std::optional<TextEscape> textEscapeNamed(const QString &word);

//! How much of a text is taken; the escapes count.
struct TextLimit
{
    qsizetype most = 0;   //!< 0: no limit
    bool isBytes = false; //!< of UTF-8, else code points
};

//! \brief Escapes, and cuts between two code points so that the rest and an ellipsis fit.
QString escapedText(const QString &text, TextEscape escape, TextLimit limit = {});

} // namespace watchkeeper
