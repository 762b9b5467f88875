// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Escapes text for the markup of a service and cuts it to the service's limit. Pure.

#include <QString>

#include <optional>

namespace watchkeeper {

enum class TextEscape : quint8 {
    None,
    Slack,    //!< & < > as entities: nothing becomes a mention or a link
    Html,     //!< & < > " as entities: Telegram, Matrix, mail
    Markdown, //!< a backslash before markup: Discord, Mattermost, Rocket.Chat, Zulip; also does what Mentions does
    Json,     //!< as inside JSON quotes, for a body that a person wrote
    Mentions  //!< a zero-width space after @ and <: nothing can mention everybody in a room
};

//! By its name in the file: `none`, `slack`, `html`, `markdown`, `json`, `mentions`.
std::optional<TextEscape> textEscapeFromName(const QString &word);

//! The maximum length of a text, including escapes.
struct TextLimit
{
    qsizetype most = 0;       //!< 0: no limit
    bool countsBytes = false; //!< of UTF-8, otherwise code points
};

//! \brief Escapes the text and cuts it between two code points so that it fits with an ellipsis.
QString escapedText(const QString &text, TextEscape escape, TextLimit limit = {});

} // namespace watchkeeper
