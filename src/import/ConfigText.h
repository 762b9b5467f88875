// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the YAML configurations of other tools, with the position of each value, within limits of memory and depth. Pure, safe to call
//! from any thread.

#include "import/Imported.h"
#include "model/base/Expected.h"
#include "model/json/JsonText.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace watchkeeper {

//! \brief A value of a configuration. Copies share their data, so an alias costs no memory.
class ConfigNode
{
public:
    enum class Type : quint8 { Null, Text, List, Map };

    ConfigNode() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isNull() const { return type == Type::Null; }
    bool isText() const { return type == Type::Text; }
    bool isList() const { return type == Type::List; }
    bool isMap() const { return type == Type::Map; }
    //! Returns the value of this key, or null.
    const ConfigNode *find(const QString &key) const;
    //! Returns the value of this key, or an empty one.
    ConfigNode member(const QString &key) const;
    //! Returns the text of this key, or `otherwise`.
    QString memberText(const QString &key, const QString &otherwise = {}) const;
    //! \param path  see ImportPlace
    ImportPlace placeAs(const QString &path) const { return {file, line, path}; }

    Type type = Type::Null;
    QString text;                                  //!< all scalars are texts, also numbers
    bool isBinary = false;                         //!< whether each character of the text is a byte
    QList<ConfigNode> items;                       //!< of a list
    QList<std::pair<QString, ConfigNode>> members; //!< of a map, in the order of the file; keys are unique
    QString file;                                  //!< name of the file
    int line = 0;                                  //!< 1-based
    qsizetype weight = 1;                          //!< number of values in it with all aliases expanded; long texts count more
};

//! \brief A map of the configuration, which records the keys that were read. ImportBuilder::reportUnread() adds a remark for the others.
class ConfigMap
{
public:
    //! \param node  a map, or null for an empty one
    ConfigMap(const ConfigNode *node, ImportPlace place)
        : m_node(node)
        , m_place(std::move(place))
    {
    }
    //! Returns the value, or null if it is missing or null.
    const ConfigNode *get(const QString &key);
    bool has(const QString &key) const { return m_node && m_node->find(key); }
    ConfigMap map(const QString &key);
    //! Returns the keys that get() hasn't read, with the places of their values.
    QList<std::pair<QString, ImportPlace>> unread() const;
    const ImportPlace &place() const { return m_place; }
    ImportPlace placeOf(const QString &key) const;

private:
    const ConfigNode *m_node;
    ImportPlace m_place;
    QSet<QString> m_read;
};

//! The limits of a YAML file. A real configuration is much smaller.
inline constexpr qsizetype kMaxYamlBytes = 8LL << 20;
inline constexpr qsizetype kMaxConfigDepth = 64;
inline constexpr qsizetype kMaxConfigWeight = 500'000;

//! \brief Reads all documents of a YAML 1.2 text. Merge keys (`<<`) are resolved. Rejects duplicate keys, aliases that expand to too many
//! values, null characters, and text that isn't UTF-8.
//! \param file  the name for messages and for ConfigNode::file
Expected<QList<ConfigNode>, JsonSyntaxError> parseYaml(const QByteArray &yaml, const QString &file);

//! \brief Reads a JSON or YAML file within the limits of parseYaml(). A file that begins with `{` or `[` is JSON.
//! \return its documents, or an error message that begins with the name of the file and the line
Expected<QList<ConfigNode>, QString> parseConfig(QByteArray content, const QString &file);

//! \brief Merges a second file into the first, as Gatus merges a folder: maps are merged, lists are appended.
//! \return the result, or the node whose key has a value in both files that can't be merged
Expected<ConfigNode, ConfigNode> mergedConfig(const ConfigNode &first, const ConfigNode &second);

} // namespace watchkeeper
