// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar: https://icinga.com/docs/icinga-2/latest/doc/17-language-reference/
#include "import/plugins/IcingaLanguage.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxIcingaSteps = 20'000'000;

QString unescapedIcinga(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'\\' || i + 1 == text.size()) {
            result += c;
            continue;
        }
        const qsizetype known = u"ntrbf"_s.indexOf(text.at(++i));
        result += known >= 0 ? u"\n\t\r\b\f"_s.at(known) : text.at(i);
    }
    return result;
}

} // namespace

void IcingaLanguage::count(qsizetype steps)
{
    m_steps += steps;
    if (m_steps > kMaxIcingaSteps)
        fail(tooLargePluginConfig(m_tokens.isEmpty() ? ImportPlace() : placeOf(m_at)));
}

void IcingaLanguage::reportMissing(const ImportPlace &place, const QString &name, const QString &target)
{
    const QString once = place.file + u':' + QString::number(place.line) + u'\t' + name + u'\t' + target;
    if (!std::exchange(m_reported[once], true))
        m_builder->notSupported(place, PluginImportText::tr("The files don't define “%1”.").arg(name), target);
}

void IcingaLanguage::reportSetting(const ImportPlace &place, const QString &key, const QString &target)
{
    const QString once = place.file + u':' + QString::number(place.line) + u'\t' + key;
    if (!std::exchange(m_reported[once], true))
        m_builder->noSetting(place, key, target);
}

ImportPlace IcingaLanguage::placeOf(qsizetype at) const
{
    const IcingaToken &token = m_tokens.at(std::clamp<qsizetype>(at, 0, m_tokens.size() - 1));
    return {m_files.at(token.file).name, token.line, {}};
}

bool IcingaLanguage::addToken(IcingaToken token, QList<qsizetype> *open)
{
    if (token.type == Type::Sign && QStringView(u"{([").contains(token.text.front()))
        open->append(m_tokens.size());
    if (token.type == Type::Sign && QStringView(u"})]").contains(token.text.front())) {
        static const QString pairs = u"{}()[]"_s;
        if (open->isEmpty() || !pairs.contains(m_tokens.at(open->last()).text + token.text))
            return false;
        m_tokens[open->takeLast()].end = static_cast<int>(m_tokens.size()) + 1;
    }
    m_tokens.append(std::move(token));
    return m_tokens.size() < kMaxPluginValues;
}

bool IcingaLanguage::tokenize(const ImportFile &file, int index)
{
    static const QRegularExpression form(
        u"(?:(\\s++|//[^\\n]*+|#[^\\n]*+)|\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|(\\d+(?:\\.\\d+)?)(ms|[smhd])?\\b"
        "|(@?[A-Za-z_]\\w*+)|(=>|==|!=|<=|>=|&&|\\|\\||\\+=|-=|\\*=|/=|[{}()\\[\\].,;:=!<>+*/%&|^~?-]))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QHash<QString, double> units{{u"ms"_s, 0.001}, {u"m"_s, 60}, {u"h"_s, 3'600}, {u"d"_s, 86'400}};
    const QString text = QString::fromUtf8(file.content);
    QList<qsizetype> open;
    IcingaToken token{Type::Sign, true, index, 1, 0, 0, {}};
    bool isValid = true;
    for (qsizetype at = 0; at < text.size() && isValid;) {
        const qsizetype begin = at;
        const bool isComment = QStringView(text).mid(at, 2) == "/*"_L1;
        const bool isLong = QStringView(text).mid(at, 3) == "{{{"_L1;
        IcingaToken one = token;
        if (isComment || isLong) { // by hand, because an unclosed one would be searched again and again
            const qsizetype end = text.indexOf(isLong ? u"}}}"_s : u"*/"_s, at + 2);
            isValid = end >= 0;
            one.text = isLong && isValid ? text.mid(at + 3, std::max<qsizetype>(end - at - 3, 0)) : QString();
            one.type = Type::Text;
            at = end + (isLong ? 3 : 2);
        } else {
            const auto match =
                form.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            isValid = match.hasMatch() && match.capturedLength() > 0;
            at = match.capturedEnd();
            one.number = match.captured(3).toDouble() * units.value(match.captured(4), 1);
            one.type = match.hasCaptured(2) ? Type::Text
                : match.hasCaptured(3)      ? Type::Number
                : match.hasCaptured(5)      ? Type::Word
                                            : Type::Sign;
            one.text = match.hasCaptured(2) ? unescapedIcinga(match.captured(2)) : match.captured(match.lastCapturedIndex());
            one.text.remove(one.type == Type::Word ? u"@"_s : QString());
            if (match.hasCaptured(1))
                one.text.clear();
        }
        const bool isBlank = isComment || (one.type == Type::Sign && one.text.isEmpty());
        const auto lines = isValid ? QStringView(text).mid(begin, at - begin).count(u'\n') : 0;
        isValid = isValid && one.text.size() <= kMaxPluginText && (isBlank || addToken(one, &open));
        token.line += static_cast<int>(lines);
        token.isFirst = isBlank && (token.isFirst || (lines > 0 && !isComment));
    }
    if (!isValid || !open.isEmpty())
        fail(invalidPluginConfig(isValid ? placeOf(open.last()) : ImportPlace{file.name, token.line, {}}, u"Icinga 2"_s));
    token.isFirst = true;
    token.text = u";"_s;
    m_tokens.append(token);
    return m_error.isEmpty();
}

bool IcingaLanguage::isSign(const char *sign, qsizetype ahead) const
{
    return token(ahead).type == Type::Sign && token(ahead).text == QLatin1StringView(sign);
}

bool IcingaLanguage::isWord(const char *word, qsizetype ahead) const
{
    return token(ahead).type == Type::Word && token(ahead).text == QLatin1StringView(word);
}

bool IcingaLanguage::takeSign(const char *sign)
{
    const bool isThere = isSign(sign);
    m_at += isThere ? 1 : 0;
    return isThere;
}

//! Goes to the next statement, which begins on a new line outside of brackets.
void IcingaLanguage::skipStatement(qsizetype start)
{
    m_at = start;
    do {
        count(1);
        if (isSign("}"))
            return;
        m_at = token().end > 0 ? token().end : m_at + 1;
    } while (!isAtEnd() && !token().isFirst && !isSign(";"));
}

void IcingaLanguage::readConstant()
{
    const qsizetype start = m_at;
    const QString name = token(1).text;
    const QJsonValue value = evaluate(start + 3, nullptr);
    if (!value.isUndefined())
        m_constants.insert(name, value);
    skipStatement(start);
}

void IcingaLanguage::readInclude()
{
    const QString path = token(1).text;
    const bool isOne = isWord("include") && !path.contains(u'*');
    const bool isRead = std::any_of(m_files.begin(), m_files.end(), [&](const ImportFile &file) {
        return isOne ? QFileInfo(file.path).fileName() == QFileInfo(path).fileName() : m_files.size() > 1;
    });
    if (token(1).type == Type::Text && !isRead)
        m_builder->notSupported(placeOf(m_at), PluginImportText::tr("%1 wasn't read. Also choose this file.").arg(path));
    skipStatement(m_at);
}

//! Reads `(KEY => VALUE in …)`.
void IcingaLanguage::readLoop(IcingaRule *rule)
{
    const bool hasValue = isSign("=>", 2);
    rule->loopKey = token(1).text;
    rule->loopValue = hasValue ? token(3).text : QString();
    rule->loop = m_at + (hasValue ? 5 : 3);
    if (!isWord("in", hasValue ? 4 : 2))
        fail(invalidPluginConfig(placeOf(m_at), u"Icinga 2"_s));
    m_at = token().end;
}

void IcingaLanguage::readConditions(IcingaRule *rule)
{
    const qsizetype end = m_tokens.at(rule->body).end;
    for (m_at = rule->body + 1; m_at<end; m_at = token().end> 0 ? token().end : m_at + 1) {
        if ((isWord("assign") || isWord("ignore")) && isWord("where", 1))
            rule->where.append({isWord("assign"), m_at + 2});
    }
}

void IcingaLanguage::readRule()
{
    IcingaRule rule{token().text, token(1).text, {}, -1, 0, -1, {}, {}, {}, placeOf(m_at)};
    const bool isValid = token(1).type == Type::Word;
    m_at += 2;
    if (!isSign("{") && !isWord("for") && !isWord("to"))
        rule.name = m_at;
    while (!isAtEnd() && !isSign("{")) {
        if (isWord("for") && isSign("(", 1)) {
            ++m_at;
            readLoop(&rule);
            continue;
        }
        if (isWord("to"))
            rule.to = token(1).text;
        if (isWord("default"))
            reportSetting(placeOf(m_at), token().text);
        if (isWord("use") && isSign("(", 1))
            reportSetting(placeOf(m_at), u"use (…)"_s);
        m_at = token().end > 0 ? token().end : m_at + 1;
    }
    if (!isValid || !isSign("{"))
        return fail(invalidPluginConfig(rule.place, u"Icinga 2"_s));
    rule.body = m_at;
    readConditions(&rule);
    m_at = m_tokens.at(rule.body).end;
    if (const QJsonValue name = rule.name >= 0 && rule.word != "apply"_L1 ? evaluate(rule.name, nullptr) : QJsonValue();
        !name.isUndefined())
        m_templates.insert(rule.type + u'\t' + icingaText(name), rule.body);
    m_rules.append(rule);
}

void IcingaLanguage::readTop(bool onlyConstants)
{
    for (m_at = 0; !isAtEnd() && m_error.isEmpty();) {
        const qsizetype start = m_at;
        const bool isRule = isWord("object") || isWord("template") || isWord("apply");
        if (takeSign(";"))
            continue;
        if (isWord("const") && isSign("=", 2)) {
            onlyConstants ? readConstant() : skipStatement(start);
        } else if (onlyConstants || isWord("library")) {
            skipStatement(start);
        } else if (token().type == Type::Word && token().text.startsWith("include"_L1)) {
            readInclude();
        } else if (isRule) {
            readRule();
        } else {
            notConstant();
            reportStatement(start);
        }
    }
}

QString IcingaLanguage::read(const QList<ImportFile> &files)
{
    m_files = files;
    m_constants = {
        {u"NodeName"_s, u"localhost"_s},      {u"PluginDir"_s, QString()},         {u"PluginContribDir"_s, QString()},
        {u"ManubulonPluginDir"_s, QString()}, {u"ConfigDir"_s, u"/etc/icinga2"_s}, {u"SysconfDir"_s, u"/etc"_s},
        {u"PrefixDir"_s, u"/usr"_s},          {u"LocalStateDir"_s, u"/var"_s},     {u"DataDir"_s, u"/var/lib/icinga2"_s}};
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!tokenize(files.at(i), static_cast<int>(i)))
            return m_error;
    }
    for (const bool isQuiet : {true, false}) { // a constant can use one of a later file
        m_isQuiet = isQuiet;
        readTop(true);
    }
    readTop(false);
    return m_error;
}

void IcingaLanguage::reportUndefined(const QString &constant)
{
    std::optional<qsizetype> use;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens.at(i).type != Type::Word || m_tokens.at(i).text != constant)
            continue;
        if (i > 0 && m_tokens.at(i - 1).text == "const"_L1)
            return;
        use = use.value_or(i);
    }
    if (use)
        reportMissing(placeOf(*use), constant);
}

bool looksLikeIcinga(const ImportFile &file)
{
    static const QRegularExpression section(
        u"^(object|template|apply)\\s+[A-Z][A-Za-z]+\\s+(\"[^\"\\n]*\"|[A-Z]\\w*|for\\s*\\()[^\\n]*\\{|^include\\s+<(itl|"
        u"plugins)>"
        "|^const\\s+(PluginDir|PluginContribDir|ManubulonPluginDir|NodeName|ZoneName|TicketSalt)\\s*="_s,
        QRegularExpression::MultilineOption);
    return !file.isDatabase && section.match(QString::fromUtf8(file.content)).hasMatch();
}

} // namespace watchkeeper
