// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Prepares the bytes of a reply for display. Pure, safe from any thread: long replies are prepared in the pool.

#include "gui/details/StyledText.h"
#include "model/Evidence.h"

#include <QImage>

#include <atomic>

namespace watchkeeper {

//! How the user wants to view a body.
enum class BodyView : quint8 { Formatted, Raw, Hex };

//! \brief What to show.
struct BodyContent
{
    enum class Page : quint8 { Text, Image, Bytes };
    Page page = Page::Text;
    StyledText text;
    QImage image;
    QSize imageSize; //!< [px] of the original picture, upright; `image` may be smaller
    QString notice;  //!< a sentence on what isn't shown, or why nothing is; translated
};

//! [characters] of text shown at most.
inline constexpr qsizetype kMaxShownText = 2 * 1024 * 1024;

//! \brief Formats JSON and XML, respects charsets and terminal colours, reads pictures within limits; anything that isn't text is for the
//! hex view.
//! \param stop  may be null; once true, the work ends early and the result is not usable
BodyContent bodyContent(const Evidence &evidence, BodyView view, const std::atomic_bool *stop = nullptr);

//! Standard error of a command.
StyledText errorContent(const Evidence &evidence);

} // namespace watchkeeper
