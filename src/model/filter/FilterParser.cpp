// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter/FilterParser.h"

#include "model/base/NearestWord.h"
#include "model/filter/FilterValues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isKeyLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

QChar FilterScanner::next()
{
    return m_text[m_position++];
}

void FilterScanner::skipSpace()
{
    while (!isAtEnd() && peek().isSpace())
        ++m_position;
}

bool FilterScanner::take(QChar c)
{
    if (isAtEnd() || peek() != c)
        return false;
    ++m_position;
    return true;
}

QString FilterScanner::scanKey()
{
    qsizetype end = m_position;
    while (end < m_text.size() && isKeyLetter(m_text[end]))
        ++end;
    if (end - m_position < 2 || end >= m_text.size() || m_text[end] != u':') // a single letter is a drive letter, as in `C:\`
        return {};
    const QString key = m_text.sliced(m_position, end - m_position).toString();
    m_position = end + 1;
    return key;
}

QString FilterScanner::comparisonKey() const
{
    static const QRegularExpression form(u"^([A-Za-z]{2,})[<>]=?[0-9]+([.][0-9]+)?[A-Za-z%]{0,3}(?=[\\s|]|$)"_s);
    return form.match(m_text.sliced(m_position).toString()).captured(1);
}

void FilterScanner::scanQuoted(Word &word)
{
    while (!isAtEnd()) {
        const QChar c = next();
        if (c == u'"')
            return;
        const bool isEscape = c == u'\\' && (peek() == u'"' || peek() == u'\\');
        word.text += isEscape ? next() : c;
    }
    word.isClosed = false;
}

FilterScanner::Word FilterScanner::scanWord(bool isInList)
{
    Word word;
    while (!isAtTermEnd() && !(isInList && peek() == u',')) {
        if (const QChar c = next(); c == u'"')
            scanQuoted(word);
        else
            word.text += c;
    }
    return word;
}

FilterScanner::Word FilterScanner::scanPattern()
{
    Word word;
    take(u'/');
    while (!isAtEnd()) {
        const QChar c = next();
        if (c == u'/')
            return word;
        word.text += c;
        if (c == u'\\' && !isAtEnd())
            word.text += next();
    }
    word.isClosed = false;
    return word;
}

void FilterScanner::skipToTermEnd()
{
    while (!isAtTermEnd())
        next();
}

namespace {

class FilterParserText
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

constexpr qsizetype kMaxFilterLength = 4000;

QStringList keyNames(const FilterVocabulary &known)
{
    QStringList words;
    for (const FilterKeyInfo &info : filterKeys()) {
        if (known.hasResults || !info.needsResults)
            words.append(info.word);
    }
    return words;
}

//! \brief Parses the text of one filter and stops at the first error.
class FilterParser
{
public:
    FilterParser(const QString &text, const FilterVocabulary &known)
        : m_scanner(text)
        , m_known(known)
        , m_length(text.size())
    {
    }

    Expected<Filter, FilterError> run();

private:
    bool readTerm();
    bool readKeyedTerm(FilterTerm &term, const QString &word);
    bool readValue(FilterTerm &term);
    bool readText(FilterTerm &term);
    FilterValueResult valueOf(FilterKey key, const QString &text) const;
    bool isPlainText(const QString &word) const;
    bool failUnknownKey(const QString &word);
    bool failComparison(const QString &word);
    bool fail(const QString &sentence);
    QString part() const { return m_scanner.since(m_start).toString(); }

    FilterScanner m_scanner;
    const FilterVocabulary &m_known;
    qsizetype m_length;
    qsizetype m_start = 0; //!< position of the current condition
    QList<Filter::Terms> m_alternatives{Filter::Terms()};
    FilterError m_error;
};

Expected<Filter, FilterError> FilterParser::run()
{
    if (m_length > kMaxFilterLength)
        return Unexpected(
            FilterError{FilterParserText::tr("A filter can have at most %1 characters.").arg(kMaxFilterLength), 0, m_length});
    for (m_scanner.skipSpace(); !m_scanner.isAtEnd(); m_scanner.skipSpace()) {
        m_start = m_scanner.at();
        const bool isBar = m_scanner.take(u'|');
        if (isBar && m_alternatives.last().isEmpty()) {
            fail(FilterParserText::tr(
                "“|” has no filter before it. It separates two filters, at least one of which must match."));
            return Unexpected(m_error);
        }
        if (isBar)
            m_alternatives.append(Filter::Terms());
        else if (!readTerm())
            return Unexpected(m_error);
    }
    if (m_alternatives.size() == 1 && m_alternatives.first().isEmpty())
        return Filter();
    if (m_alternatives.last().isEmpty()) {
        fail(FilterParserText::tr("“|” has no filter after it. It separates two filters, at least one of which must match."));
        return Unexpected(m_error);
    }
    return Filter(m_alternatives);
}

bool FilterParser::readTerm()
{
    FilterTerm term;
    term.isNegated = m_scanner.take(u'-') || m_scanner.take(u'!');
    if (term.isNegated && m_scanner.isAtTermEnd())
        return fail(FilterParserText::tr("“%1” is empty. Write what to exclude right after it, or put it in double quotes.")
                        .arg(part()));
    FilterScanner ahead = m_scanner;
    const QString word = ahead.scanKey();
    if (const QString compared = m_scanner.comparisonKey(); !compared.isEmpty())
        return failComparison(compared);
    const bool isText = word.isEmpty() || (!filterKeyFromWord(word) && isPlainText(word));
    if (isText) {
        if (!readText(term))
            return false;
    } else {
        m_scanner = ahead;
        if (!readKeyedTerm(term, word))
            return false;
    }
    m_alternatives.last().append(term);
    return true;
}

//! Returns whether a word with a colon is ordinary text, such as the addresses `http://shop`, `localhost:8080` and
//! `abc::1`, and not an unknown key.
bool FilterParser::isPlainText(const QString &word) const
{
    FilterScanner ahead = m_scanner;
    ahead.scanKey();
    const QString rest = ahead.scanWord(false).text;
    if (rest.startsWith("//"_L1) || rest.startsWith(u':'))
        return true;
    const bool isPort = !rest.isEmpty() && std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); });
    return isPort && nearestWord(word, keyNames(m_known)).isEmpty();
}

bool FilterParser::readText(FilterTerm &term)
{
    const auto word = m_scanner.scanWord(false);
    if (!word.isClosed)
        return fail(FilterParserText::tr("A double quote isn't closed in: %1").arg(part()));
    if (word.text.isEmpty())
        return fail(FilterParserText::tr("“%1” is empty. Enter text between the quotes.").arg(part()));
    term.values.append(*textValue(word.text, FilterValue::Match::Part));
    return true;
}

bool FilterParser::failUnknownKey(const QString &word)
{
    return fail(FilterParserText::tr("Unknown key “%1:”. %2 To search for the text itself, put it in double quotes.")
                    .arg(word, possibleValuesText(word, keyNames(m_known))));
}

//! Reports an error for text such as `latency>200`. It would otherwise be searched for as text and never match.
bool FilterParser::failComparison(const QString &word)
{
    const qsizetype begin = m_scanner.at();
    m_scanner.skipToTermEnd();
    if (!filterKeyFromWord(word))
        return failUnknownKey(word);
    const QString rest = m_scanner.since(begin).sliced(word.size()).toString();
    return fail(
        FilterParserText::tr("“%1” is missing a colon. Write %2:%3. To search for the text itself, put it in double quotes.")
            .arg(part(), word, rest));
}

bool FilterParser::readKeyedTerm(FilterTerm &term, const QString &word)
{
    const auto key = filterKeyFromWord(word);
    if (!key) {
        m_scanner.skipToTermEnd();
        return failUnknownKey(word);
    }
    if (filterKeyInfo(*key).needsResults && !m_known.hasResults) {
        m_scanner.skipToTermEnd();
        return fail(
            FilterParserText::tr("“%1:” requires results, which aren't available when selecting targets. Available keys: %2.")
                .arg(word.toLower(), keyNames(m_known).join(u", "_s)));
    }
    term.key = *key;
    do {
        if (!readValue(term))
            return false;
    } while (m_scanner.take(u','));
    return true;
}

bool FilterParser::readValue(FilterTerm &term)
{
    const FilterForm form = filterKeyInfo(term.key).form;
    const bool takesPattern = form == FilterForm::Part || form == FilterForm::Whole || form == FilterForm::Pattern;
    if (takesPattern && m_scanner.peek() == u'/') {
        const auto pattern = m_scanner.scanPattern();
        if (!pattern.isClosed)
            return fail(FilterParserText::tr("The regular expression in “%1” has no closing slash. To search for text that "
                                             "begins with a slash, put it in double quotes.")
                            .arg(part()));
        if (!m_scanner.isAtTermEnd() && m_scanner.peek() != u',') {
            m_scanner.skipToTermEnd();
            return fail(FilterParserText::tr("“%1” continues after the regular expression. Write a slash inside it as \\/.")
                            .arg(part()));
        }
        if (pattern.text.isEmpty())
            return fail(FilterParserText::tr("“%1” is empty. Write a regular expression between the slashes.").arg(part()));
        const auto value = patternValue(pattern.text, part());
        if (!value)
            return fail(value.error());
        term.values.append(*value);
        return true;
    }
    const bool matchesWholeText = form == FilterForm::Part && m_scanner.take(u'=');
    const auto word = m_scanner.scanWord(true);
    if (!word.isClosed)
        return fail(FilterParserText::tr("A double quote isn't closed in: %1").arg(part()));
    if (word.text.isEmpty())
        return fail(FilterParserText::tr("“%1” has no value. Enter a value to search for, such as %2.")
                        .arg(part(), filterKeyInfo(term.key).example));
    const auto value = matchesWholeText ? textValue(word.text, FilterValue::Match::Whole) : valueOf(term.key, word.text);
    if (!value)
        return fail(value.error());
    term.values.append(*value);
    return true;
}

FilterValueResult FilterParser::valueOf(FilterKey key, const QString &text) const
{
    switch (key) {
    case FilterKey::Is:
        return stateValue(text, m_known);
    case FilterKey::Error:
        return errorValue(text);
    case FilterKey::Kind:
        return kindValue(text, m_known);
    case FilterKey::Tag:
        return textValue(text, FilterValue::Match::Whole);
    case FilterKey::Pattern:
        return Unexpected(
            FilterParserText::tr("“%1” isn't a regular expression between slashes. Write it like this: re:/shop|api/.")
                .arg(part()));
    case FilterKey::Time:
    case FilterKey::Since:
    case FilterKey::Checked:
        return durationValue(text, part());
    case FilterKey::Attempt:
    case FilterKey::Status:
        return numberValue(text, part());
    case FilterKey::Text:
    case FilterKey::Name:
    case FilterKey::Host:
    case FilterKey::Address:
        break;
    }
    return textValue(text, FilterValue::Match::Part);
}

bool FilterParser::fail(const QString &sentence)
{
    m_error = {sentence, m_start, m_scanner.at() - m_start};
    return false;
}

} // namespace

Expected<Filter, FilterError> Filter::parse(const QString &text, const FilterVocabulary &known)
{
    return FilterParser(text, known).run();
}

} // namespace watchkeeper
