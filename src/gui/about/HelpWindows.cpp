// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about/HelpWindows.h"

#include "app/language/Language.h"
#include "ui_AboutDialog.h"

#include "gui/chart/plot/ChartPlot.h"
#include "gui/look/widgets/WindowState.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QSslSocket>
#include <QStyle>
#include <QSysInfo>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ComponentsText
{
    Q_DECLARE_TR_FUNCTIONS(Components)
};

//! Returns only the version number, for example `3.0.17` from `OpenSSL 3.0.17 1 Jul 2025`.
QString tlsVersion()
{
    const QString whole = QSslSocket::sslLibraryVersionString();
    return whole.startsWith("OpenSSL "_L1) ? whole.section(u' ', 1, 1) : whole;
}

} // namespace

QList<Component> components()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s, ComponentsText::tr("User interface, network, processes"),
         u"https://www.qt.io"_s},
        {u"QCoro"_s, QStringLiteral(WK_QCORO), u"MIT"_s, ComponentsText::tr("Asynchronous operations"),
         u"https://qcoro.dvratil.cz"_s},
        {u"c-ares"_s, QStringLiteral(WK_CARES), u"MIT"_s, ComponentsText::tr("DNS resolution"), u"https://c-ares.org"_s},
        {u"Boost"_s, QStringLiteral(WK_BOOST), u"BSL-1.0"_s, ComponentsText::tr("HTTP parsing"), u"https://www.boost.org"_s},
        {u"nghttp2"_s, QStringLiteral(WK_NGHTTP2), u"MIT"_s, ComponentsText::tr("HTTP/2"), u"https://nghttp2.org"_s},
        {u"zlib"_s, QStringLiteral(WK_ZLIB), u"Zlib"_s, ComponentsText::tr("Decompression"), u"https://zlib.net"_s},
        {u"yaml-cpp"_s, QStringLiteral(WK_YAMLCPP), u"MIT"_s, ComponentsText::tr("Reading YAML"),
         u"https://github.com/jbeder/yaml-cpp"_s},
        {u"toml++"_s, QStringLiteral(WK_TOML), u"MIT"_s, ComponentsText::tr("Reading TOML"),
         u"https://marzer.github.io/tomlplusplus"_s},
        {u"SQLite"_s, QStringLiteral(WK_SQLITE), u"blessing"_s, ComponentsText::tr("Databases"), u"https://www.sqlite.org"_s},
        {u"gumbo"_s, QStringLiteral(WK_GUMBO), u"Apache-2.0"_s, ComponentsText::tr("Reading HTML"),
         u"https://codeberg.org/gumbo-parser/gumbo-parser"_s},
        {u"OpenSSL"_s, tlsVersion(), u"Apache-2.0"_s, ComponentsText::tr("Encrypted connections"),
         u"https://www.openssl.org"_s},
        {u"QtKeychain"_s, QStringLiteral(WK_KEYCHAIN), u"BSD-2-Clause"_s, ComponentsText::tr("Passwords in the keychain"),
         u"https://github.com/frankosterfeld/qtkeychain"_s},
        {u"QCustomPlot"_s, ChartPlot::libraryVersion(), u"GPL-3.0-or-later"_s, ComponentsText::tr("Charts"),
         u"https://www.qcustomplot.com"_s},
        {u"CLI11"_s, QStringLiteral(WK_CLI11), u"BSD-3-Clause"_s, ComponentsText::tr("Command-line options"),
         u"https://github.com/CLIUtils/CLI11"_s},
    };
}

QString systemReport()
{
    QStringList lines{
        u"Watchkeeper %1"_s.arg(QCoreApplication::applicationVersion()),
        u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                                       QSysInfo::currentCpuArchitecture()),
        u"Window: %1, style %2, scale %3, %4"_s.arg(QGuiApplication::platformName(), QApplication::style()->name())
            .arg(qGuiApp->devicePixelRatio())
            .arg(QLocale().name())};
    for (const Component &component : components())
        lines.append(u"%1 %2"_s.arg(component.name, component.version));
    lines.append(u"Built with Qt %1"_s.arg(QLatin1String(QT_VERSION_STR)));
    return lines.join(u'\n') + u'\n';
}

namespace {

constexpr int kAboutIconSize = 64;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    setInitialSize(this);
    m_ui->icon->setPixmap(QGuiApplication::windowIcon().pixmap(kAboutIconSize));
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    m_ui->name->setFont(big);
    m_ui->name->setText(tr("Watchkeeper %1").arg(QCoreApplication::applicationVersion()));
    fillComponents();
    fillLicence();
    addCopyButton();
    m_ui->buttons->button(QDialogButtonBox::Close)->setDefault(true);
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::fillComponents()
{
    for (const Component &component : components()) {
        auto *item =
            new QTreeWidgetItem(m_ui->components, {component.name, component.version, component.licence, component.purpose});
        item->setToolTip(0, component.home);
    }
    for (int column = 0; column < m_ui->components->columnCount(); ++column)
        m_ui->components->resizeColumnToContents(column);
    m_ui->components->setCurrentItem(m_ui->components->topLevelItem(0));
}

void AboutDialog::fillLicence()
{
    QFile file(u":/about/LICENSE"_s);
    m_ui->licence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (file.open(QIODevice::ReadOnly))
        m_ui->licence->setPlainText(QString::fromUtf8(file.readAll()));
}

void AboutDialog::addCopyButton()
{
    QPushButton *copy = m_ui->buttons->addButton(tr("Co&py for a bug report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyReport"_s);
    copy->setToolTip(tr("Versions of the program, the system and the libraries"));
    connect(copy, &QAbstractButton::clicked, this, [copy] {
        QGuiApplication::clipboard()->setText(systemReport());
        copy->setText(tr("Copied", "to the clipboard"));
    });
}

namespace {

constexpr QSize kManualSize(1000, 720);
constexpr int kManualSpace = 8;
constexpr int kPageMargin = 16;
const QString kManualFolder = u":/manual/"_s;
const QString kFirstPage = u"README.md"_s;

//! Returns the path of a page in the language of the window, or an empty string if there is none.
QString translatedPage(const QString &file)
{
    const QString path = kManualFolder + file.chopped(3) + u'/' + shownLanguage() + u".md"_s;
    return QFile::exists(path) ? path : QString();
}

QString manualText(const QString &file)
{
    const QString translated = translatedPage(file);
    QFile page(translated.isEmpty() ? kManualFolder + file : translated);
    if (!page.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(page.readAll());
    if (!translated.isEmpty()) // is in a folder of its own
        text.replace(u"](../"_s, u"]("_s);
    // The links to the translations, and the tags that set the direction of a page.
    static const QRegularExpression languages(u"^\\[[^\\]\\n]+\\]\\([\\w./-]+\\) ·.*?\\n\\n|</?div[^>]*>\\n*"_s,
                                              QRegularExpression::MultilineOption
                                                  | QRegularExpression::DotMatchesEverythingOption);
    text.remove(languages);
    static const QRegularExpression picture(u"<picture>.*?</picture>|!\\[[^\\]]*\\]\\([^)]*\\)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    // Links to pages for contributors, which aren't part of the program.
    static const QRegularExpression contributorLink(u"\\[([^\\]]+)\\]\\((?!https?:|[\\w-]+\\.md|#)[^)]*\\)"_s);
    static const QRegularExpression contributors(u"^For contributors:.*$"_s, QRegularExpression::MultilineOption);
    return text.remove(picture).remove(contributors).replace(contributorLink, u"\\1"_s);
}

//! Returns the anchor that Markdown viewers derive from a heading.
QString anchorOf(const QString &heading)
{
    QString anchor;
    const QString lower = heading.toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

//! Gives tables thin lines and padding. By default, Markdown tables have double frames.
void styleTables(const QTextDocument *document, const QColor &line)
{
    constexpr qreal kCellPadding = 5;
    constexpr qreal kTableMargin = 8;
    const QList<QTextFrame *> frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(line);
        format.setCellSpacing(0);
        format.setCellPadding(kCellPadding);
        format.setTopMargin(kTableMargin);
        format.setBottomMargin(kTableMargin);
        table->setFormat(format);
    }
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget)
    , m_text(new QTextBrowser)
    , m_search(new QLineEdit)
    , m_searchMessage(new QLabel)
{
    setWindowTitle(tr("Manual"));
    setInitialSize(this, kManualSize);
    m_pages->setObjectName(u"pages"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setSpacing(2);
    m_text->setObjectName(u"page"_s);
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);

    auto *splitter = new QSplitter;
    splitter->addWidget(m_pages);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kManualSize.width() / 5, kManualSize.width() * 4 / 5});
    auto *bar = new QHBoxLayout;
    bar->setSpacing(kManualSpace);
    buildBar(bar);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);

    fillPages();
    connect(m_pages, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *item) { showPage(item->data(Qt::UserRole).toString()); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::followLink);
    showPage(kFirstPage);
    m_text->setFocus();
}

void ManualWindow::buildBar(QLayout *bar)
{
    const auto addButton = [this, bar](const QString &name, const QString &text, Qt::ArrowType arrow, qsizetype step) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QAbstractButton::clicked, this, [this, step] { showVisited(m_position + step); });
        bar->addWidget(button);
        return button;
    };
    m_back = addButton(u"back"_s, tr("Go back"), isRightToLeft() ? Qt::RightArrow : Qt::LeftArrow, -1);
    m_back->setShortcut(QKeySequence::Back);
    m_forward = addButton(u"forward"_s, tr("Go forward"), isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow, 1);
    m_forward->setShortcut(QKeySequence::Forward);

    m_search->setObjectName(u"manualSearch"_s);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, m_searchMessage, &QLabel::clear);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addAction(find);
    bar->addWidget(m_search);
    m_searchMessage->setObjectName(u"searchResult"_s);
    bar->addWidget(m_searchMessage);
}

void ManualWindow::fillPages()
{
    const auto add = [this](const QString &title, const QString &file) {
        auto *item = new QListWidgetItem(title, m_pages);
        item->setData(Qt::UserRole, file);
    };
    add(tr("Contents", "of the manual"), kFirstPage);
    static const QRegularExpression row(u"^\\| \\[([^\\]]+)\\]\\(([\\w-]+\\.md)\\)"_s, QRegularExpression::MultilineOption);
    for (auto rows = row.globalMatch(manualText(kFirstPage)); rows.hasNext();) {
        const QRegularExpressionMatch match = rows.next();
        const QString file = match.captured(2);
        const bool isTranslated = !translatedPage(file).isEmpty();
        add(isTranslated ? manualText(file).section(u'\n', 0, 0).mid(2) : match.captured(1), file);
    }
}

void ManualWindow::followLink(const QUrl &link)
{
    if (!link.isRelative())
        QDesktopServices::openUrl(link);
    else if (link.path().isEmpty()) // link within the page
        showPage(m_visited.at(m_position).section(u'#', 0, 0) + link.toString());
    else
        showPage(link.toString());
}

void ManualWindow::showPage(const QString &page)
{
    if (m_position >= 0 && m_visited.at(m_position) == page)
        return;
    m_visited.resize(m_position + 1); // discards the pages after the current one
    m_visited.append(page);
    showVisited(m_position + 1);
}

void ManualWindow::showVisited(qsizetype position)
{
    m_position = position;
    m_back->setEnabled(position > 0);
    m_forward->setEnabled(position + 1 < m_visited.size());
    const QString file = m_visited.at(position).section(u'#', 0, 0);
    // The page is parsed before it is shown. A visible document would repeat its layout for each row of a table, which takes
    // seconds.
    auto *document = new QTextDocument(m_text);
    document->setDefaultFont(m_text->font());
    document->setMarkdown(manualText(file));
    document->setDocumentMargin(kPageMargin);
    styleTables(document, palette().color(QPalette::Midlight));
    m_text->setDocument(document);
    delete std::exchange(m_document, document);
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole) == file) {
            const QSignalBlocker blocker(m_pages); // prevents the list from opening the page again as a new step
            m_pages->setCurrentRow(row);
        }
    }
    scrollTo(m_visited.at(position).section(u'#', 1));
}

void ManualWindow::scrollTo(const QString &heading)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == heading) {
            m_text->setTextCursor(QTextCursor(block));
            m_text->verticalScrollBar()->setValue(m_text->cursorRect().top() + m_text->verticalScrollBar()->value());
            return;
        }
    }
}

void ManualWindow::search(Direction direction)
{
    const QString wanted = m_search->text();
    const bool isBackward = direction == Direction::Backward;
    const auto options = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (wanted.isEmpty() || m_text->find(wanted, options))
        return;
    const int count = m_pages->count();
    // Searches the current page last, starting at its other end.
    for (int distance = 1; distance <= count; ++distance) {
        const int row = (m_pages->currentRow() + (isBackward ? count - distance : distance)) % count;
        QTextDocument page;
        page.setMarkdown(manualText(m_pages->item(row)->data(Qt::UserRole).toString()));
        if (page.find(wanted).isNull())
            continue;
        m_pages->setCurrentRow(row);
        m_text->moveCursor(isBackward ? QTextCursor::End : QTextCursor::Start);
        m_text->find(wanted, options);
        return;
    }
    m_searchMessage->setText(tr("Not found"));
}

bool ManualWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            search(key->modifiers().testFlag(Qt::ShiftModifier) ? Direction::Backward : Direction::Forward);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace watchkeeper

#include "moc_HelpWindows.cpp"
