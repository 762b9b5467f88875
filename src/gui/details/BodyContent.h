// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the bytes of a reply to what is shown of them. Pure, safe from any thread: long ones are prepared in the pool.

#include "gui/details/StyledText.h"
#include "model/Evidence.h"

#include <QImage>

#include <atomic>

namespace watchkeeper {

//! How the user wants to see a body.
enum class BodyView : quint8 { Formatted, Raw, Hex };

//! \brief What is to be shown.
struct BodyContent
{
    enum class Page : quint8 { Text, Image, Bytes };
    Page page = Page::Text;
    StyledText text;
    QImage image;
    QSize imageSize; //!< [px] of the picture itself, the right way up; `image` may be smaller
    QString notice;  //!< a sentence on what is not shown, or why not; translated
};

//! [characters] of text that are shown at most.
inline constexpr qsizetype kMostShownText = 2 * 1024 * 1024;

//! \brief Lays out JSON and XML, honours charsets and terminal colours, reads pictures within bounds; what is no text is
//! for the hex view.
//! \param stop  may be null; once true, the work ends early and the result is of no use
BodyContent bodyContent(const Evidence &evidence, BodyView view, const std::atomic_bool *stop = nullptr);

//! Standard error of a command.
StyledText errorContent(const Evidence &evidence);

} // namespace watchkeeper
