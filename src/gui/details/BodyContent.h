// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Prepares the bytes of a reply for display. Pure and safe from any thread, because long replies are prepared in the pool.

#include "gui/details/StyledText.h"
#include "model/check/Observation.h"

#include <QImage>

#include <atomic>

namespace watchkeeper {

//! How the user wants to view a body.
enum class BodyView : quint8 { Formatted, Raw, Hex };

//! \brief A body that is ready to be shown.
struct BodyContent
{
    enum class Page : quint8 { Text, Image, Bytes };
    Page page = Page::Text;
    StyledText text;
    QImage image;
    QSize imageSize; //!< [px] size of the original picture after rotation; `image` can be smaller
    QString notice;  //!< translated message about omitted content, or the reason why no content is shown
};

//! [characters] Maximum length of the displayed text.
inline constexpr qsizetype kMaxShownText = 2 * 1024 * 1024;

//! \brief Formats JSON and XML, handles charsets and terminal colours, and decodes pictures within limits. Anything that isn't text is
//! shown in the hex view.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
BodyContent bodyContent(const Evidence &evidence, BodyView view, const std::atomic_bool *stop = nullptr);

//! The standard error output of a command.
StyledText errorContent(const Evidence &evidence);

} // namespace watchkeeper
