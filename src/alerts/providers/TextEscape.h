// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Escapes text for the markup of a service and cuts it to the service's limit. Pure.

#include <QString>

#include <optional>

namespace watchkeeper {

enum class TextEscape : quint8 {
    None,
    Slack,    //!< & < > as entities, which prevents mentions and links
    Html,     //!< & < > " as entities, for Telegram, Matrix and mail
    Markdown, //!< a backslash before markup, for Discord, Mattermost, Rocket.Chat and Zulip; includes Mentions
    Json,     //!< escapes as in a JSON string, for a body written by the user
    Mentions  //!< a zero-width space after @ and <, which prevents mentions of everyone in a room
};

//! Looks up the name used in files: `none`, `slack`, `html`, `markdown`, `json`, `mentions`.
std::optional<TextEscape> textEscapeFromName(const QString &word);

//! The maximum length of a text, including escapes.
struct TextLimit
{
    qsizetype maxLength = 0;  //!< 0: no limit
    bool countsBytes = false; //!< counts UTF-8 bytes instead of code points
};

//! \brief Escapes the text. Text over the limit is cut between two code points and ends with an ellipsis.
QString escapedText(const QString &text, TextEscape escape, TextLimit limit = {});

} // namespace watchkeeper
