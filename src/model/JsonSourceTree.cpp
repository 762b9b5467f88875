// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/JsonSourceTree.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Scans a valid JSON text. Recursion is safe, because QJsonDocument has already limited the depth.
class Scanner
{
public:
    explicit Scanner(const QByteArray &json)
        : m_json(json)
        , m_at(json.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
    }

    JsonSourceNode value()
    {
        skipBlanks();
        JsonSourceNode place;
        place.line = m_line;
        if (peek() == '{')
            object(place);
        else if (peek() == '[')
            array(place);
        else if (peek() == '"')
            skipString();
        else
            skipWord();
        return place;
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks()
    {
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            if (c == '\n')
                ++m_line;
            else if (c != ' ' && c != '\t' && c != '\r')
                return;
        }
    }

    //! Whether another item follows. Skips the comma or the closing bracket after an item.
    bool hasNextItem()
    {
        skipBlanks();
        return m_json[m_at++] == ',';
    }

    //! Whether there is nothing between the brackets. If so, skips them.
    bool isEmpty(char closing)
    {
        ++m_at;
        skipBlanks();
        if (peek() != closing)
            return false;
        ++m_at;
        return true;
    }

    void object(JsonSourceNode &place)
    {
        if (isEmpty('}'))
            return;
        do {
            skipBlanks();
            JsonMember member;
            member.line = m_line;
            member.key = string();
            skipBlanks();
            ++m_at; // the colon
            member.value = value();
            place.members.push_back(std::move(member));
        } while (hasNextItem());
    }

    void array(JsonSourceNode &place)
    {
        if (isEmpty(']'))
            return;
        do {
            place.items.push_back(value());
        } while (hasNextItem());
    }

    void skipString()
    {
        for (++m_at; m_json[m_at] != '"'; ++m_at) {
            if (m_json[m_at] == '\\')
                ++m_at;
            else if (m_json[m_at] == '\n') // a line break in a string is invalid JSON, but Qt's parser accepts it
                ++m_line;
        }
        ++m_at;
    }

    void skipWord()
    {
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json[m_at]))
            ++m_at;
    }

    QString string()
    {
        const qsizetype begin = m_at;
        skipString();
        const QByteArray quoted = m_json.sliced(begin, m_at - begin);
        if (!quoted.contains('\\'))
            return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
        return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
    }

    const QByteArray &m_json;
    qsizetype m_at;
    int m_line = 1;
};

} // namespace

const JsonMember *JsonSourceNode::member(const QString &key) const
{
    const auto found =
        std::find_if(members.rbegin(), members.rend(), [&key](const JsonMember &candidate) { return candidate.key == key; });
    return found == members.rend() ? nullptr : &*found;
}

QStringList JsonSourceNode::keys() const
{
    QStringList keys;
    for (const JsonMember &member : members)
        keys.append(member.key);
    return keys;
}

JsonSourceNode parseJsonSourceTree(const QByteArray &json)
{
    return Scanner(json).value();
}

} // namespace watchkeeper
