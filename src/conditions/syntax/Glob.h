// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shell patterns by the rules of Go's path.Match, which Gatus uses for `pat(…)`. Pure.

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace watchkeeper {

//! \brief A pattern in which `*` matches any sequence, `?` one character, `[a-z]` and `[^a]` one character of a class, and `\`
//! escapes the next character. It must match the entire text. As in Gatus, all `/` are removed from both pattern and text, so
//! `*` also matches `/`. A value type.
class Glob
{
public:
    enum class Match { Yes, No, TooCostly };

    Glob() = default;
    explicit Glob(QByteArrayView pattern);

    //! Returns false if a class or an escape is incomplete. Such a pattern matches no text.
    bool isValid() const { return m_isValid; }
    //! \param text  UTF-8; matching stops after kStepLimit comparisons
    Match match(QByteArrayView text) const;

    static constexpr qint64 kStepLimit = 5'000'000;

private:
    using Range = std::pair<char32_t, char32_t>;
    struct Part
    {
        enum class Type { Byte, AnyCharacter, AnySequence, Class };
        Type type;
        char byte = '\0';
        bool isNegated = false;
        std::vector<Range> ranges = {};
    };

    bool readClass(QByteArrayView &rest);
    qsizetype nextStart(const QByteArray &text, qsizetype from, size_t part) const;
    static bool matchesPart(const Part &part, QByteArrayView text, qsizetype &at);

    std::vector<Part> m_parts;
    bool m_isValid = true;
};

} // namespace watchkeeper
