// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Collections as folders of .bru files, see https://docs.usebruno.com/bru-lang/overview, or of OpenCollection files in YAML, see
// https://spec.opencollection.com
#include "import/requests/BrunoItem.h"
#include "import/requests/RequestLogin.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class BrunoReader
{
public:
    explicit BrunoReader(const ImportContext &context)
        : m_requests(u"bruno"_s, context)
    {
    }

    //! \return an error message, or an empty string
    QString readFile(const ImportFile &file);
    void addAll();
    RequestImport &requests() { return m_requests; }

private:
    void readProgram(const ConfigNode &root);
    void reportOthers(const BrunoItem &item);
    void readEnvironment(const ConfigNode &node);
    void readCollectionFile(const ConfigNode &root, const ImportFile &file);
    void readItems(const ConfigNode &list, const QString &folder);
    void addItem(BrunoItem item);
    void addTests(const BrunoItem &item, SavedRequest *request);
    void keep(const BrunoItem &item, bool isFolder)
    {
        if (isFolder)
            m_folders.insert(QFileInfo(item.path).path(), item);
        else
            m_items.append(item);
    }

    RequestImport m_requests;
    QMap<QString, BrunoItem> m_folders; //!< settings by path
    QStringList m_roots;                //!< folders of collections
    QList<BrunoItem> m_items;
};

bool isBrunoEnvironment(const ImportFile &file)
{
    return QFileInfo(file.path).dir().dirName() == "environments"_L1;
}

QString BrunoReader::readFile(const ImportFile &file)
{
    const QFileInfo info(file.path);
    const QString name = info.completeBaseName();
    if (info.suffix().toLower() != "bru"_L1) {
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return documents.error();
        for (const ConfigNode &root : *documents)
            info.fileName() == "bruno.json"_L1 ? readProgram(root) : readCollectionFile(root, file);
        return {};
    }
    const auto text = requestText(file);
    if (!text)
        return text.error();
    const auto item = readBruItem(*text, file);
    if (!item)
        return unreadableLine(file, item.error());
    if (name == "collection"_L1)
        m_roots.append(info.path());
    if (isBrunoEnvironment(file)) {
        reportOthers(*item);
        m_requests.setEnvironment(name, item->request.variables, item->place);
    } else {
        keep(*item, name == "collection"_L1 || name == "folder"_L1);
    }
    return {};
}

//! Reads bruno.json, whose settings are mostly about the program.
void BrunoReader::readProgram(const ConfigNode &root)
{
    m_requests.reportOthers(root,
                            u"version opencollection name type ignore size filesCount presets scripts protobuf "
                            "clientCertificates"_s,
                            {});
    m_requests.reportOthers(root.member(u"clientCertificates"_s), u"enabled"_s, u"clientCertificates"_s);
}

void BrunoReader::reportOthers(const BrunoItem &item)
{
    for (const auto &[part, place] : item.others)
        m_requests.leftOut(place, part, item.request.name);
}

void BrunoReader::readEnvironment(const ConfigNode &node)
{
    m_requests.reportOthers(node, u"name variables color description"_s, {});
    m_requests.setEnvironment(node.memberText(u"name"_s), collectionVariables(node), node.placeAs({}));
}

void BrunoReader::readCollectionFile(const ConfigNode &root, const ImportFile &file)
{
    const QFileInfo info(file.path);
    if (root.find(u"variables"_s) && !root.find(u"info"_s))
        return readEnvironment(root);
    const BrunoItem item = readCollectionItem(root, file.path);
    reportCollectionItem(root, &m_requests);
    if (root.find(u"opencollection"_s)) {
        m_roots.append(info.path());
        for (const ConfigNode &one : root.member(u"config"_s).member(u"environments"_s).items)
            readEnvironment(one);
        readItems(root.member(u"items"_s), info.path());
    }
    keep(item, root.find(u"opencollection"_s) || item.type == "folder"_L1);
}

//! Reads the requests within one file, as if they were in folders.
void BrunoReader::readItems(const ConfigNode &list, const QString &folder)
{
    for (const ConfigNode &node : list.items) {
        const QString name = node.member(u"info"_s).memberText(u"name"_s);
        const QString path = folder + u'/' + QString(name).replace(u'/', u'-');
        const bool isFolder = node.find(u"items"_s) != nullptr;
        reportCollectionItem(node, &m_requests);
        keep(readCollectionItem(node, isFolder ? path + u"/folder.yml"_s : path), isFolder);
        if (isFolder)
            readItems(node.member(u"items"_s), path);
    }
}

void BrunoReader::addAll()
{
    if (m_roots.isEmpty() && !m_items.isEmpty()) { // only some files of a collection: their common folder
        QString common = QFileInfo(m_items.first().path).path();
        for (const BrunoItem &item : std::as_const(m_items)) {
            while (common.contains(u'/') && !item.path.startsWith(common + u'/'))
                common = common.section(u'/', 0, -2);
        }
        m_roots.append(common);
    }
    for (const QString &root : std::as_const(m_roots)) {
        const QHash<QString, QString> variables = m_folders.value(root).request.variables;
        for (auto it = variables.cbegin(); it != variables.cend(); ++it)
            m_requests.setVariable(it.key(), it.value());
    }
    for (const auto &folder : std::as_const(m_folders)) {
        for (const auto &[part, place] : folder.leftOut)
            m_requests.leftOut(place, part);
        reportOthers(folder);
    }
    for (const BrunoItem &item : std::as_const(m_items)) {
        if (!m_requests.isCancelled())
            addItem(item);
    }
}

void BrunoReader::addItem(BrunoItem item)
{
    SavedRequest &request = item.request;
    request.place = item.place;
    request.name = request.name.isEmpty() ? QFileInfo(item.path).completeBaseName() : request.name;
    if (item.type == "grpc"_L1 || item.type == "js"_L1)
        return m_requests.otherType(item.place, request.name, item.type == "grpc"_L1 ? u"gRPC"_s : item.type);
    reportOthers(item);
    QString folder = QFileInfo(item.path).path();
    QStringList names;
    bool isRoot = false;
    while (!isRoot) {
        isRoot = m_roots.contains(folder) || !folder.contains(u'/');
        const BrunoItem settings = m_folders.value(folder);
        const QString name = folder.section(u'/', -1);
        if (!isRoot)
            names.prepend(settings.request.name.isEmpty() ? name : settings.request.name);
        for (auto it = settings.request.variables.cbegin(); !isRoot && it != settings.request.variables.cend(); ++it) {
            if (!request.variables.contains(it.key()))
                request.variables.insert(it.key(), it.value());
        }
        inheritHeaders(settings.request.headers, &request);
        if ((item.loginType == "inherit"_L1 || item.loginType.isEmpty()) && !settings.loginType.isEmpty()) {
            item.loginType = settings.loginType;
            item.login = settings.login;
        }
        folder = folder.section(u'/', 0, -2);
    }
    request.key = names.join(u'/') + u'/' + QFileInfo(item.path).fileName();
    request.tags = names + request.tags;
    setLogin(item.loginType, item.login, item.place, &request, &m_requests.builder());
    for (const QString &file : std::as_const(item.files))
        m_requests.noFile(item.place, file);
    for (const auto &[part, place] : std::as_const(item.leftOut))
        m_requests.leftOut(place, part, request.name);
    addTests(item, &request);
    m_requests.add(request);
}

//! Converts assertions such as `res.body.state: eq ok`.
void BrunoReader::addTests(const BrunoItem &item, SavedRequest *request)
{
    for (const auto &[expression, test] : item.tests) {
        QString value = test.section(u' ', 1).trimmed();
        const bool isQuoted = value.size() > 1 && value.front() == value.back() && u"\"'"_s.contains(value.front());
        if (isQuoted)
            value = value.sliced(1, value.size() - 2);
        const auto placeholder = responsePlaceholder(expression);
        const bool isTime = placeholder == "[RESPONSE_TIME]"_L1;
        const auto condition =
            placeholder ? testCondition(*placeholder, test.section(u' ', 0, 0), value, isTime) : std::nullopt;
        if (condition)
            request->conditions.append(*condition);
        else
            m_requests.leftOut(item.place, expression + u": "_s + test, request->name);
    }
}

} // namespace

bool looksLikeBruno(const ImportFile &file)
{
    static const QRegularExpression bru(u"\\A\\s*[a-z:-]+\\s*[{\\[]\\s*\\n"_s);
    static const QRegularExpression info(u"^(?:opencollection\\s*:|info\\s*:\\s*$)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression kind(
        u"^(?:opencollection|http|graphql|websocket|grpc)\\s*:|^\\s+type\\s*:\\s*folder\\s*$"_s,
        QRegularExpression::MultilineOption);
    const QString text = file.head();
    return file.name.endsWith(".bru"_L1) ? bru.match(text).hasMatch()
                                         : info.match(text).hasMatch() && kind.match(text).hasMatch();
}

Expected<Imported, QString> importBruno(const QList<ImportFile> &files, const ImportContext &context)
{
    BrunoReader reader(context);
    for (const ImportFile &file : files) {
        const bool isProgram = QFileInfo(file.path).fileName() == "bruno.json"_L1;
        if (!isProgram && !looksLikeBruno(file) && !file.name.endsWith(".bru"_L1) && !isBrunoEnvironment(file)) {
            reader.requests().otherFormat(file);
            continue;
        }
        if (const QString problem = reader.readFile(file); !problem.isEmpty())
            return Unexpected(problem);
    }
    reader.addAll();
    return reader.requests().finish();
}

} // namespace watchkeeper
