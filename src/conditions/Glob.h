// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Patterns of the shell, by the rules of Go's path.Match, which `pat(…)` of Gatus stands on. Pure.

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace watchkeeper {

//! \brief `*` any run, `?` one character, `[a-z]` and `[^a]` one of a class, `\` takes the next character as it is. Matches whole
//! texts. All `/` are left out on both sides, so that `*` crosses them. A value.
class Glob
{
public:
    enum class Match { Yes, No, TooCostly };

    Glob() = default;
    explicit Glob(QByteArrayView pattern);

    //! False for an unfinished class or escape; such a pattern matches nothing.
    bool isValid() const { return m_isValid; }
    //! \param text  UTF-8; takes at most kMostSteps comparisons
    Match match(QByteArrayView text) const;

    static constexpr qint64 kMostSteps = 5'000'000;

private:
    using Range = std::pair<char32_t, char32_t>;
    struct Part
    {
        enum class Type { Byte, AnyOne, AnyRun, Class };
        Type type;
        char byte = '\0';
        bool isNegated = false;
        std::vector<Range> ranges = {};
    };

    bool readClass(QByteArrayView &rest);
    qsizetype nextStart(const QByteArray &text, qsizetype from, size_t part) const;
    static bool fits(const Part &part, QByteArrayView text, qsizetype &at);

    std::vector<Part> m_parts;
    bool m_isValid = true;
};

} // namespace watchkeeper
