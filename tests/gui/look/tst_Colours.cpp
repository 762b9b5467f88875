// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

#include <cmath>

namespace ColoursTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

constexpr double kReadable = 4.5; // WCAG 2.1, 1.4.3
constexpr double kEnhanced = 7;   // WCAG 2.1, 1.4.6

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

QImage drawn(MarkState state, bool soft)
{
    return markPixmap(state, soft, 16, 1, Qt::black).toImage().convertToFormat(QImage::Format_ARGB32);
}

int paintedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 127 ? 1 : 0;
    return count;
}

int differentPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 100 ? 1 : 0;
    return count;
}

} // namespace

class tst_Colours : public QObject
{
    Q_OBJECT

private slots:
    void everyColourIsReadableOnItsBackground_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << Theme::Light << false << kReadable;
        QTest::newRow("dark") << Theme::Dark << true << kReadable;
        QTest::newRow("high contrast") << Theme::HighContrast << true << kEnhanced;
    }
    void everyColourIsReadableOnItsBackground()
    {
        QFETCH(Theme, theme);
        QFETCH(bool, dark);
        QFETCH(double, least);
        const QPalette palette = themePalette(theme);
        QCOMPARE(isDark(palette), dark);
        QList<std::pair<QString, QColor>> inks{{u"text"_s, palette.color(QPalette::Text)},
                                               {u"window text"_s, palette.color(QPalette::WindowText)},
                                               {u"button text"_s, palette.color(QPalette::ButtonText)},
                                               {u"placeholder"_s, palette.color(QPalette::PlaceholderText)},
                                               {u"muted"_s, mutedColour(palette)},
                                               {u"link"_s, palette.color(QPalette::Link)}};
        for (int i = 0; i < kMarkStateCount; ++i)
            inks.append({stateLabel(static_cast<MarkState>(i)), stateColour(static_cast<MarkState>(i), dark)});
        for (const auto &[name, ink] : inks) {
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window, QPalette::Button}) {
                const double ratio = contrast(ink, palette.color(role));
                QVERIFY2(ratio >= least, qPrintable(u"%1 on role %2: %3"_s.arg(name).arg(role).arg(ratio)));
            }
        }
        const double selected = contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
        QVERIFY2(selected >= least, qPrintable(QString::number(selected)));
        const double tip = contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
        QVERIFY2(tip >= least, qPrintable(QString::number(tip)));
    }

    void marksDifferByShapeAlone()
    {
        for (int a = 0; a < kMarkStateCount; ++a) {
            const QImage image = drawn(static_cast<MarkState>(a), false);
            QVERIFY2(paintedPixels(image) > 25, qPrintable(markPath(static_cast<MarkState>(a), false)));
            for (int b = a + 1; b < kMarkStateCount; ++b) {
                const int difference = differentPixels(image, drawn(static_cast<MarkState>(b), false));
                QVERIFY2(difference > 20, qPrintable(u"%1 and %2: %3"_s.arg(a).arg(b).arg(difference)));
            }
        }
    }

    void softMarksAreHollow_data()
    {
        QTest::addColumn<MarkState>("state");
        QTest::newRow("degraded") << MarkState::Degraded;
        QTest::newRow("down") << MarkState::Down;
        QTest::newRow("unknown") << MarkState::Unknown;
    }
    void softMarksAreHollow()
    {
        QFETCH(MarkState, state);
        QVERIFY(paintedPixels(drawn(state, true)) * 10 < paintedPixels(drawn(state, false)) * 9);
    }

    void everyIconCanBeDrawn()
    {
        int count = 0;
        for (QDirIterator files(u":/icons"_s, {u"*.svg"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString file = files.next();
            QVERIFY2(paintedPixels(tintedPixmap(file, 16, 1, Qt::black).toImage()) > 10, qPrintable(file));
            ++count;
        }
        QVERIFY(count >= 20);
    }

    void iconsAreSharpOnDensePixels_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("pixels");
        QTest::newRow("100 %") << 1.0 << 16;
        QTest::newRow("125 %") << 1.25 << 20;
        QTest::newRow("150 %") << 1.5 << 24;
        QTest::newRow("200 %") << 2.0 << 32;
        QTest::newRow("300 %") << 3.0 << 48;
    }
    void iconsAreSharpOnDensePixels()
    {
        QFETCH(double, ratio);
        QFETCH(int, pixels);
        const QPixmap mark = markPixmap(MarkState::Up, false, 16, ratio, Qt::black);
        QCOMPARE(mark.size(), QSize(pixels, pixels));
        QCOMPARE(mark.deviceIndependentSize(), QSizeF(16, 16));
        const QPixmap icon = actionIcon(u"settings"_s).pixmap(QSize(16, 16), ratio);
        QCOMPARE(icon.size(), QSize(pixels, pixels));
    }

    void downHasTheHighestRank()
    {
        for (int i = 0; i < kMarkStateCount; ++i) {
            if (static_cast<MarkState>(i) != MarkState::Down)
                QVERIFY(stateRank(MarkState::Down) < stateRank(static_cast<MarkState>(i)));
        }
    }
};

QTEST_MAIN(tst_Colours)

} // namespace ColoursTest

#include "tst_Colours.moc"
