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
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    void skipSpace()
    {
        while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    //! Skips spaces and commas: a list may have empty elements (RFC 9110, 5.6.1.2).
    void skipSeparators()
    {
        while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == ','))
            ++m_at;
    }
    bool isAt(char c) const { return !atEnd() && m_text[m_at] == c; }
    bool skip(char c)
    {
        if (!isAt(c))
            return false;
        ++m_at;
        return true;
    }
    void skipToComma()
    {
        while (!atEnd() && m_text[m_at] != ',')
            ++m_at;
    }
    QByteArray token()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && isTokenCharacter(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toByteArray();
    }
    //! Reads a token or a quoted string. Without a closing quote, the string ends with the field.
    QByteArray value()
    {
        if (!skip('"'))
            return token();
        QByteArray text;
        while (!atEnd() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += m_text[m_at++];
        }
        skip('"');
        return text;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

//! Reads one field. A word followed by a single `=` and a value is a parameter name. Otherwise it is the name of the next scheme.
void readChallengeField(Scanner scan, QList<HttpChallenge> *challenges)
{
    bool isOpen = false; // a scheme has begun in this field
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
        readChallengeField(Scanner(field), &challenges);
    return challenges;
}

} // namespace watchkeeper
