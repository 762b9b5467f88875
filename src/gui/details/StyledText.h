// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Text with marked stretches, without colours yet: those depend on the palette in which it is shown.

#include <QList>
#include <QString>

#include <vector>

namespace watchkeeper {

//! What a stretch of a text is.
enum class TextPart : quint8 {
    Plain,
    Key,    //!< of a JSON object; a tag of XML
    String, //!< also the value of an attribute
    Number,
    Word,    //!< true, false, null; the name of an attribute
    Aside,   //!< comment, declaration
    Terminal //!< as a program asked for: TextSpan::style says how
};

//! A colour as programs ask terminals for it.
struct TerminalColour
{
    enum class Sort : quint8 { Default, Indexed, Rgb };
    Sort sort = Sort::Default;
    quint32 value = 0; //!< 0 - 255, or 0xRRGGBB
    friend bool operator==(const TerminalColour &, const TerminalColour &) = default;
};

//! What the sequences of ECMA-48, 8.3.117 (SGR) have switched on.
struct TerminalStyle
{
    TerminalColour ink;
    TerminalColour ground;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underlined = false;
    bool inverse = false;
    bool struck = false;
    friend bool operator==(const TerminalStyle &, const TerminalStyle &) = default;
};

//! One marked stretch.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype length = 0;
    TextPart part = TextPart::Plain;
    quint16 style = 0; //!< place in StyledText::styles, of TextPart::Terminal
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

//! \brief A text and its spans, in order, none over another.
struct StyledText
{
    QString text;
    std::vector<TextSpan> spans;
    std::vector<TerminalStyle> styles;
    friend bool operator==(const StyledText &, const StyledText &) = default;
};

//! [spaces] more in front of what is one level deeper.
inline constexpr int kLayoutIndent = 2;
//! [levels] What is deeper is not indented further.
inline constexpr int kDeepestLayoutIndent = 40;

//! \brief [characters] up to which a text is indented; what follows stays as it is, else nesting alone would fill the memory.
//! \param input  [characters] before it is laid out
constexpr qsizetype mostLaidOut(qsizetype input)
{
    return 4 * input + 4096;
}

} // namespace watchkeeper
