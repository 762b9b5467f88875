// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text with marked spans, without colours yet: these depend on the palette in which it is shown.

#include <QList>
#include <QString>

#include <vector>

namespace watchkeeper {

//! The role of a span of text.
enum class SyntaxElement : quint8 {
    Plain,
    Key,    //!< of a JSON object; or a tag of XML
    String, //!< also the value of an attribute
    Number,
    Word,       //!< true, false, null; or the name of an attribute
    Annotation, //!< comment, declaration
    Terminal    //!< as requested by a program: see TextSpan::style
};

//! A colour as programs request it from terminals.
struct TerminalColour
{
    enum class Sort : quint8 { Default, Indexed, Rgb };
    Sort sort = Sort::Default;
    quint32 value = 0; //!< 0 - 255, or 0xRRGGBB
    friend bool operator==(const TerminalColour &, const TerminalColour &) = default;
};

//! The styles switched on by sequences of ECMA-48, 8.3.117 (SGR).
struct TerminalStyle
{
    TerminalColour ink;
    TerminalColour ground;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underlined = false;
    bool inverse = false;
    bool strikethrough = false;
    friend bool operator==(const TerminalStyle &, const TerminalStyle &) = default;
};

//! One marked span.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype length = 0;
    SyntaxElement part = SyntaxElement::Plain;
    quint16 style = 0; //!< index in StyledText::styles, for SyntaxElement::Terminal
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

//! \brief A text and its spans, in order, without overlaps.
struct StyledText
{
    QString text;
    std::vector<TextSpan> spans;
    std::vector<TerminalStyle> styles;
    friend bool operator==(const StyledText &, const StyledText &) = default;
};

//! [spaces] added per level of nesting.
inline constexpr int kLayoutIndent = 2;
//! [levels] Deeper levels aren't indented further.
inline constexpr int kMaxLayoutIndent = 40;

//! \brief [characters] up to which a text is indented; the rest stays as it is, because deep nesting alone could fill the memory.
//! \param input  [characters] before formatting
constexpr qsizetype maxFormattedSize(qsizetype input)
{
    return 4 * input + 4096;
}

} // namespace watchkeeper
