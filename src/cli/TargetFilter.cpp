// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TargetFilter.h"

#include "cli/CliText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct Split
{
    QStringList words;
    bool isQuoteOpen = false;
};

//! At spaces outside of double quotes, which are taken away.
Split splitWords(const QString &expression)
{
    Split split;
    QString word;
    bool isWord = false;
    for (const QChar c : expression) {
        if (c == u'"') {
            split.isQuoteOpen = !split.isQuoteOpen;
            isWord = true;
        } else if (c.isSpace() && !split.isQuoteOpen) {
            if (isWord)
                split.words.append(word);
            word.clear();
            isWord = false;
        } else {
            word += c;
            isWord = true;
        }
    }
    if (isWord)
        split.words.append(word);
    return split;
}

} // namespace

Expected<TargetFilter::Word, QString> TargetFilter::parseWord(const QString &written)
{
    Word word;
    QString text = written;
    if (text.startsWith(u'-')) {
        word.isNegated = true;
        text.remove(0, 1);
    }
    if (text.startsWith("tag:"_L1)) {
        word.subject = Subject::Tag;
        text.remove(0, 4);
    } else if (text.startsWith("kind:"_L1)) {
        word.subject = Subject::Kind;
        text.remove(0, 5);
    } else if (text.startsWith("name:"_L1)) {
        text.remove(0, 5);
    }
    if (text.isEmpty())
        return Unexpected(CliText::tr("“%1” says nothing: write tag:NAME, kind:NAME or a part of a name.").arg(written));
    word.text = text;
    return word;
}

Expected<TargetFilter, QString> TargetFilter::parse(const QString &expression)
{
    const Split split = splitWords(expression);
    if (split.isQuoteOpen)
        return Unexpected(CliText::tr("A double quote is not closed in: %1").arg(expression));
    TargetFilter filter;
    for (const QString &written : split.words) {
        const auto word = parseWord(written);
        if (!word)
            return Unexpected(word.error());
        filter.m_words.append(*word);
    }
    return filter;
}

bool TargetFilter::holds(const Word &word, const Target &target)
{
    switch (word.subject) {
    case Subject::Name:
        return target.name.contains(word.text, Qt::CaseInsensitive);
    case Subject::Tag:
        return target.tags.contains(word.text, Qt::CaseInsensitive);
    case Subject::Kind:
        return target.kind.compare(word.text, Qt::CaseInsensitive) == 0;
    }
    return false;
}

bool TargetFilter::matches(const Target &target) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&target](const Word &word) { return holds(word, target) != word.isNegated; });
}

QList<Target> TargetFilter::matching(const QList<Target> &targets) const
{
    QList<Target> found;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(found),
                 [this](const Target &target) { return matches(target); });
    return found;
}

} // namespace watchkeeper
