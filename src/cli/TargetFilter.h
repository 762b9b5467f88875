// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The expressions of `--only`. Pure.

#include "model/Expected.h"
#include "model/Target.h"

namespace watchkeeper {

//! \brief Words joined by spaces, all of which must hold: `tag:prod -kind:command "Shop API"`.
//!
//! A word is `tag:X`, `kind:X`, or text that the name contains; upper and lower case are the same; `-` in front turns it round;
//! quotes keep spaces together. The empty filter matches all.
class TargetFilter
{
public:
    //! \return the filter, or a sentence that says what is wrong with the expression
    static Expected<TargetFilter, QString> parse(const QString &expression);

    bool matches(const Target &target) const;
    QList<Target> matching(const QList<Target> &targets) const;

private:
    enum class Subject : quint8 { Name, Tag, Kind };
    struct Word
    {
        Subject subject = Subject::Name;
        QString text;
        bool isNegated = false;
    };
    static Expected<Word, QString> parseWord(const QString &written);
    static bool holds(const Word &word, const Target &target);

    QList<Word> m_words;
};

} // namespace watchkeeper
