// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlLine.h"

#include "targets/pasted/CurlRequest.h"
#include "targets/service/TargetGuess.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

//! Returns the maximum number of hexadecimal digits after `\x`, `\u` or `\U`; 0 for other letters.
int hexDigitsAfter(QChar c)
{
    if (c == u'x')
        return 2;
    if (c == u'u')
        return 4;
    return c == u'U' ? 8 : 0;
}

//! Returns the control character for an escape such as `\n`, or null if the letter isn't special.
QChar controlCharacter(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return u'\n';
    case u't':
        return u'\t';
    case u'r':
        return u'\r';
    case u'a':
        return u'\a';
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    case u'v':
        return u'\v';
    case u'e':
        return QChar(0x1b);
    default:
        return {};
    }
}

enum class Shell : quint8 { Bash, CommandPrompt };

//! Whether the name is the first part of a Watchkeeper placeholder, such as `env` in `${env:NAME}`.
bool isPlaceholderSource(const QString &name)
{
    return name == "env"_L1 || name == "file"_L1 || name == "keychain"_L1;
}

//! \brief Splits one line into words, character by character.
class Splitter
{
public:
    Splitter(QString text, Shell shell)
        : m_text(std::move(text))
        , m_shell(shell)
    {
    }

    CurlArguments split()
    {
        while (m_position < m_text.size() && !m_result.isOpen) {
            if (!m_inWord && startsShellSyntax()) {
                m_result.tail = m_text.sliced(m_position).trimmed();
                break;
            }
            readCharacter(m_text.at(m_position++));
        }
        endWord();
        return m_result;
    }

private:
    //! Whether a shell operator starts at the current position. Called only at the start of a word, because within a word, `&` and
    //! `;` can be part of an unquoted address.
    bool startsShellSyntax() const
    {
        const QChar c = m_text.at(m_position);
        const QChar next = m_position + 1 < m_text.size() ? m_text.at(m_position + 1) : QChar();
        return c == u'|' || c == u';' || c == u'<' || c == u'>' || c == u'&' || (c.isDigit() && next == u'>');
    }

    void readCharacter(QChar c)
    {
        if (isBlank(c))
            endWord();
        else if (c == u'\'')
            readSingleQuotes();
        else if (c == u'"')
            readDoubleQuotes();
        else if (c == u'$' && m_position < m_text.size() && m_text.at(m_position) == u'\'')
            readAnsiQuotes();
        else if (c == u'\\')
            readEscape();
        else
            readExpandable(c);
    }

    bool isAt(qsizetype position, QChar c) const { return position < m_text.size() && m_text.at(position) == c; }

    //! Returns the name of the variable that starts at `begin` (POSIX XBD 3, Name); empty if there is none.
    QString nameAt(qsizetype begin) const
    {
        const auto isPart = [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); };
        qsizetype end = begin;
        while (end < m_text.size() && isPart(m_text.at(end)) && (end > begin || !m_text.at(end).isDigit()))
            ++end;
        return m_text.sliced(begin, end - begin);
    }

    //! Whether `$` starts an OData parameter, as in `$top=5` after a `?` or `&`. A shell variable is very unlikely there.
    bool isParameterName(qsizetype end) const { return isAt(end, u'=') && (m_word.endsWith(u'?') || m_word.endsWith(u'&')); }

    //! Handles a character that a shell could expand.
    void readExpandable(QChar c)
    {
        const bool isDollar = m_shell == Shell::Bash && c == u'$';
        // A single backtick isn't an expansion. It comes from PowerShell, where a backtick at the end continues a line.
        const bool isTick = m_shell == Shell::Bash && c == u'`' && m_text.indexOf(u'`', m_position) >= 0;
        m_result.needsShell = m_result.needsShell || isTick || (isDollar && isAt(m_position, u'('));
        const bool isBraced = isDollar && isAt(m_position, u'{');
        const qsizetype begin = m_position + (isBraced ? 1 : 0);
        const QString name = isDollar ? nameAt(begin) : QString();
        const qsizetype end = begin + name.size();
        if (name.isEmpty() || (!isBraced && isParameterName(end)))
            return add(c);
        if (isBraced && !isAt(end, u'}')) { // an expansion such as `${NAME:-other}`, or a placeholder
            m_result.needsShell = m_result.needsShell || !isPlaceholderSource(name);
            return add(c);
        }
        m_word += u"${env:"_s + name + u'}';
        m_inWord = true;
        m_position = end + (isBraced ? 1 : 0);
    }

    void add(QChar c)
    {
        m_word += c;
        m_inWord = true;
    }

    void readSingleQuotes()
    {
        m_inWord = true;
        const qsizetype end = m_text.indexOf(u'\'', m_position);
        m_result.isOpen = end < 0;
        m_word += QStringView(m_text).sliced(m_position, (end < 0 ? m_text.size() : end) - m_position);
        m_position = end < 0 ? m_text.size() : end + 1;
    }

    void readDoubleQuotes()
    {
        m_inWord = true;
        while (m_position < m_text.size()) {
            const QChar c = m_text.at(m_position++);
            if (c == u'"')
                return;
            const bool escapes = c == u'\\' && m_position < m_text.size() && u"$`\"\\\n"_s.contains(m_text.at(m_position));
            if (!escapes)
                readExpandable(c);
            else if (m_text.at(m_position++) != u'\n')
                m_word += m_text.at(m_position - 1);
        }
        m_result.isOpen = true;
    }

    //! Reads a text in bash quotes with C escapes, `$'…'`.
    void readAnsiQuotes()
    {
        m_inWord = true;
        ++m_position;
        while (m_position < m_text.size()) {
            const QChar c = m_text.at(m_position++);
            if (c == u'\'')
                return;
            if (c != u'\\' || m_position == m_text.size())
                m_word += c;
            else
                readAnsiEscape(m_text.at(m_position++));
        }
        m_result.isOpen = true;
    }

    void readAnsiEscape(QChar c)
    {
        if (const int digits = hexDigitsAfter(c)) {
            m_word += QString::fromUcs4(readCodePoint(16, digits).constData(), 1);
        } else if (c >= u'0' && c <= u'7') {
            --m_position;
            m_word += QString::fromUcs4(readCodePoint(8, 3).constData(), 1);
        } else if (const QChar known = controlCharacter(c); !known.isNull()) {
            m_word += known;
        } else {
            m_word += c;
        }
    }

    //! Reads up to `digits` digits as the code of one character.
    QList<char32_t> readCodePoint(int base, int digits)
    {
        char32_t value = 0;
        for (int i = 0; i < digits && m_position < m_text.size(); ++i, ++m_position) {
            bool ok = false;
            const int digit = QString(m_text.at(m_position)).toInt(&ok, base);
            if (!ok)
                break;
            value = value * char32_t(base) + char32_t(digit);
        }
        return {value > 0x10ffff ? U'\ufffd' : value};
    }

    void readEscape()
    {
        m_result.isOpen = m_position == m_text.size();
        if (m_result.isOpen)
            return;
        const QChar c = m_text.at(m_position++);
        if (c != u'\n') // an escaped newline joins two lines
            add(c);
    }

    void endWord()
    {
        if (m_inWord)
            m_result.words.append(m_word);
        m_word.clear();
        m_inWord = false;
    }

    QString m_text;
    Shell m_shell;
    qsizetype m_position = 0;
    QString m_word;
    bool m_inWord = false;
    CurlArguments m_result;
};

//! Whether the line was written for the Windows command prompt, in which a caret escapes the next character. Lines for bash
//! contain no such carets.
bool isForCommandPrompt(const QString &text)
{
    static const QRegularExpression caret(u"\\^\\s*(\n|$)|\\s\\^\""_s);
    return caret.match(text).hasMatch();
}

QString withoutCarets(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'^' && i + 1 < text.size())
            ++i;
        plain += text.at(i);
    }
    return plain;
}

constexpr QChar kAnsiQuote = u'$'; //!< stands for the quotes `$'…'`, in which backslashes are escapes

//! Returns the kind of quote that is open after `c`; null if none is open.
QChar openQuoteAfter(QChar c, QChar quote, const QString &before)
{
    if (quote.isNull() && c == u'\'' && before.endsWith(u'$'))
        return kAnsiQuote;
    if (quote.isNull())
        return c == u'\'' || c == u'"' ? c : QChar();
    return c == (quote == kAnsiQuote ? QChar(u'\'') : quote) ? QChar() : quote;
}

//! \brief Replaces the newline at `at` with a space in `line`, or with nothing if it is escaped within quotes.
//! \return the index of the last character read
qsizetype joinLines(const QString &text, qsizetype at, QChar quote, bool isEscaped, QString *line)
{
    if (!quote.isNull()) {
        *line += isEscaped ? QString() : u" "_s;
        return at;
    }
    while (line->endsWith(u' ') || line->endsWith(u'\t'))
        line->chop(1);
    *line += u' ';
    while (at + 1 < text.size() && isBlank(text.at(at + 1)))
        ++at;
    return at;
}

} // namespace

CurlArguments splitCurlArguments(const QString &text)
{
    if (!isForCommandPrompt(text))
        return Splitter(text, Shell::Bash).split();
    const bool continues = text.trimmed().endsWith(u'^');
    CurlArguments result = Splitter(withoutCarets(continues ? text.trimmed().chopped(1) : text), Shell::CommandPrompt).split();
    result.isOpen = result.isOpen || continues;
    return result;
}

QString joinCurlLines(const QString &text)
{
    QString line;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isEscape = (c == u'\\' && quote != u'\'') || (c == u'^' && quote.isNull());
        const bool isEscapedEnd = isEscape && i + 1 < text.size() && text.at(i + 1) == u'\n';
        if (isEscapedEnd)
            ++i;
        if (isEscapedEnd || c == u'\n') {
            i = joinLines(text, i, quote, isEscapedEnd, &line);
            continue;
        }
        quote = openQuoteAfter(c, quote, line);
        line += c;
        if (c == u'\\' && isEscape && i + 1 < text.size())
            line += text.at(++i); // an escaped character doesn't open or close a quote
    }
    return line.trimmed();
}

bool startsWithCurl(const QString &line)
{
    static const QRegularExpression curl(u"^(\\S*[/\\\\])?curl(\\.exe)?(\\s|$)"_s, QRegularExpression::CaseInsensitiveOption);
    return curl.match(line).hasMatch();
}

namespace {

class CurlLineText
{
    Q_DECLARE_TR_FUNCTIONS(CurlLine)
};

//! Whether the rest of the line is only a redirection of the output, which can be ignored.
bool isRedirection(const QString &tail)
{
    static const QRegularExpression pattern(u"^(\\s*(\\d?>>?\\s*(&\\d|[^\\s|;&<>]+)|;)\\s*)*$"_s);
    return pattern.match(tail).hasMatch();
}

bool isWebAddress(const QString &address)
{
    static const QRegularExpression other(u"^(?!https?://)[a-z][a-z0-9+.-]*://"_s, QRegularExpression::CaseInsensitiveOption);
    return !address.isEmpty() && !other.match(address).hasMatch();
}

RecognisedTarget curlCommandTarget(const QString &text, const Schedule &defaults, const QString &reason)
{
    RecognisedTarget found;
    const QString line = joinCurlLines(text);
    auto target = guessTarget(line, defaults, [](const QString &) {
        return true;
    });                                // always true, because `curl.exe` would otherwise be treated as a host name
    if (target && line.contains(u'$')) // variables require a shell
        target = makeTarget(u"command"_s, {{u"command"_s, line}, {u"shell"_s, true}}, target->name);
    if (target)
        found.target = *target;
    else
        found.problem = target.error();
    found.target.schedule = defaults;
    found.remark(reason);
    return found;
}

} // namespace

RecognisedTarget recogniseCurl(const QString &text, const Schedule &defaults)
{
    const CurlArguments split = splitCurlArguments(text);
    RecognisedTarget found;
    if (split.isOpen) {
        found.problem =
            CurlLineText::tr("This curl command line is incomplete: a quote isn't closed, or the last line is missing.");
        return found;
    }
    if (!isRedirection(split.tail))
        return curlCommandTarget(
            text, defaults,
            CurlLineText::tr("Kept as a command that runs curl, because more text follows the curl command: %1")
                .arg(split.tail));
    if (split.needsShell)
        return curlCommandTarget(
            text, defaults,
            CurlLineText::tr("Kept as a command that runs curl: parts of the line must be expanded by a shell."));
    CurlRequest request(split.words.mid(1));
    if (!isWebAddress(request.address()))
        return curlCommandTarget(text, defaults,
                                 CurlLineText::tr("Kept as a command that runs curl: the line has no web address."));
    const auto target = makeTarget(u"http"_s, request.fields(), nameFromAddress(request.address()), request.mapOrder());
    if (!target) {
        found.problem = target.error();
        return found;
    }
    found.target = *target;
    if (request.method() != "GET"_L1)
        found.target.name = request.method() + u' ' + found.target.name;
    found.target.schedule = defaults;
    if (request.timeout())
        found.target.schedule.timeout = *request.timeout();
    for (const QString &sentence : request.remarks())
        found.remark(sentence);
    return found;
}

} // namespace watchkeeper
