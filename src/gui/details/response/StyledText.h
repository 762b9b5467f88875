// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text with spans for syntax elements and styles, including the output of terminal programs.

#include <QList>
#include <QString>

#include <atomic>
#include <vector>

namespace watchkeeper {

// Text with spans for syntax elements and styles. It contains no colours for syntax, because these depend on the palette.

//! The role of a span of text.
enum class SyntaxElement : quint8 {
    Plain,
    Key,    //!< key of a JSON object, or an XML tag
    String, //!< string, or the value of an XML attribute
    Number,
    Word,       //!< true, false or null, or the name of an XML attribute
    Annotation, //!< comment or declaration
    Terminal    //!< style requested by a program; see TextSpan::style
};

//! A colour that a program requested with a terminal sequence.
struct TerminalColour
{
    enum class Sort : quint8 { Default, Indexed, Rgb };
    Sort sort = Sort::Default;
    quint32 value = 0; //!< colour number from 0 to 255, or 0xRRGGBB
    friend bool operator==(const TerminalColour &, const TerminalColour &) = default;
};

//! Styles turned on by terminal sequences of ECMA-48, 8.3.117 (SGR).
struct TerminalStyle
{
    TerminalColour foreground;
    TerminalColour background;
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

//! \brief A text with its spans, which are sorted and don't overlap.
struct StyledText
{
    QString text;
    std::vector<TextSpan> spans;
    std::vector<TerminalStyle> styles;
    friend bool operator==(const StyledText &, const StyledText &) = default;
};

//! [spaces] Indentation per level of nesting.
inline constexpr int kLayoutIndent = 2;
//! [levels] Maximum depth of indentation.
inline constexpr int kMaxLayoutIndent = 40;

//! \brief Returns the maximum length of formatted text, in [characters]. Any further text isn't formatted, because indenting deeply
//! nested text could exhaust memory.
//! \param input  the length before formatting, in [characters]
constexpr qsizetype maxFormattedSize(qsizetype input)
{
    return 4 * input + 4096;
}

// Converts program output to text with the terminal colours that the program requested. Pure, safe to call from any thread.

//! \brief Reads SGR sequences (16, 256 and true colours, weights, underline). Removes all other escape and control characters, as
//! displayText() does.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
StyledText readTerminalText(const QString &output, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
