// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpChallenge.h"

#include <QByteArrayView>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxChallenges = 16;
constexpr qsizetype kMaxParameters = 32;

bool isTokenCharacter(char c)
{
    constexpr QByteArrayView kSpecial("!#$%&'*+-.^_`|~");
    const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isAlphanumeric || kSpecial.contains(c);
}

//! Reads one header field from left to right.
class ChallengeScanner
{
public:
    explicit ChallengeScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_position >= m_text.size(); }

    void skipSpace()
    {
        while (!atEnd() && (m_text[m_position] == ' ' || m_text[m_position] == '\t'))
            ++m_position;
    }
    //! Skips spaces and commas: a list may have empty elements (RFC 9110, 5.6.1.2).
    void skipSeparators()
    {
        while (!atEnd() && (m_text[m_position] == ' ' || m_text[m_position] == '\t' || m_text[m_position] == ','))
            ++m_position;
    }
    bool isAt(char c) const { return !atEnd() && m_text[m_position] == c; }
    bool skip(char c)
    {
        if (!isAt(c))
            return false;
        ++m_position;
        return true;
    }
    void skipToComma()
    {
        while (!atEnd() && m_text[m_position] != ',')
            ++m_position;
    }
    QByteArray token()
    {
        const qsizetype begin = m_position;
        while (!atEnd() && isTokenCharacter(m_text[m_position]))
            ++m_position;
        return m_text.sliced(begin, m_position - begin).toByteArray();
    }
    //! Reads a token or a quoted string. Without a closing quote, the string ends with the field.
    QByteArray value()
    {
        if (!skip('"'))
            return token();
        QByteArray text;
        while (!atEnd() && m_text[m_position] != '"') {
            if (m_text[m_position] == '\\' && m_position + 1 < m_text.size())
                ++m_position;
            text += m_text[m_position++];
        }
        skip('"');
        return text;
    }

private:
    QByteArrayView m_text;
    qsizetype m_position = 0;
};

//! Reads one field. A word followed by a single `=` and a value is a parameter name. Any other word is the name of the next scheme.
void readChallengeField(ChallengeScanner scan, QList<HttpChallenge> *challenges)
{
    bool isOpen = false; // whether this field has already named a scheme
    scan.skipSeparators();
    while (!scan.atEnd()) {
        const QByteArray word = scan.token().toLower();
        scan.skipSpace();
        if (word.isEmpty()) {
            scan.skipToComma();
        } else if (scan.skip('=')) {
            scan.skipSpace();
            const bool isPadding =
                scan.atEnd() || scan.isAt('=') || scan.isAt(','); // padding of a token68, which isn't a named parameter
            const QByteArray value = scan.value();
            if (isOpen && !isPadding && challenges->last().parameters.size() < kMaxParameters)
                challenges->last().parameters.insert(word, value);
            scan.skipToComma();
        } else if (challenges->size() < kMaxChallenges) {
            challenges->emplaceBack().scheme = word;
            isOpen = true;
        } else {
            return;
        }
        scan.skipSeparators();
    }
}

} // namespace

QList<HttpChallenge> parseChallenges(const QList<QByteArray> &fields)
{
    QList<HttpChallenge> challenges;
    for (const QByteArray &field : fields)
        readChallengeField(ChallengeScanner(field), &challenges);
    return challenges;
}

} // namespace watchkeeper
