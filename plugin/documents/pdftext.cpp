// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdftext.h"

#include "pdfhyphens.h"
#include "xmltree.h"

#include <QRegularExpression>

#include <pango/pangocairo.h>

#include <algorithm>

namespace
{
constexpr char families[] = "Noto Sans, Noto Naskh Arabic, Noto Sans Symbols2, DejaVu Sans, sans-serif";
constexpr char16_t lineSeparator = 0x2028;

template<auto release>
struct Releaser {
    template<class T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Attributes = std::unique_ptr<PangoAttrList, Releaser<pango_attr_list_unref>>;
using Description = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using Iterator = std::unique_ptr<PangoLayoutIter, Releaser<pango_layout_iter_free>>;
using FontMap = std::unique_ptr<PangoFontMap, Releaser<g_object_unref>>;

/** Finding fonts costs more than a short paper, and a font map belongs to one thread. */
PangoFontMap *fontMap()
{
    thread_local const FontMap map([] {
        PangoFontMap *made = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
        pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(made), 72);
        return made;
    }());
    return map.get();
}

bool isInvisible(char32_t c)
{
    return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

char32_t firstCharacter(const QByteArray &utf8, int at, int length)
{
    return length > 0 ? char32_t(g_utf8_get_char_validated(utf8.constData() + at, length)) : 0;
}
}

QString pdfText(const QString &text)
{
    QString clean = cleanText(text);
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (qsizetype i = 0; i < clean.size(); ++i) {
        switch (clean.at(i).unicode()) {
        case '\n':
        case '\r':
        case 0x0085:
        case 0x2029:
            clean[i] = QChar(lineSeparator);
            break;
        case '\t':
        // Letters without ink: a screen reader would find a name that nobody sees.
        case 0x115f:
        case 0x1160:
        case 0x2800:
        case 0x3164:
        case 0xffa0:
            clean[i] = QLatin1Char(' ');
            break;
        default:
            break;
        }
    }
    static const QRegularExpression forced(QStringLiteral("[\\x{202d}\\x{202e}\\x{fffe}\\x{ffff}\\x{7f}-\\x{9f}]"));
    return clean.remove(forced);
}

QByteArray pdfLanguage(const QString &language)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    const QString candidate = QString(language).replace(QLatin1Char('_'), QLatin1Char('-'));
    return tag.match(candidate).hasMatch() ? candidate.toLatin1() : QByteArray();
}

struct PdfTypesetter::Source {
    struct Part {
        int start = 0;
        int end = 0;
        QByteArray language;
        bool isStrong = false;
        int passage = 0;
    };
    QByteArray utf8;
    std::vector<Part> parts;
    std::vector<QByteArray> languages;
    bool isRightToLeft = false;

    [[nodiscard]] int passageAt(int byte) const
    {
        const auto it = std::upper_bound(parts.begin(), parts.end(), byte, [](int at, const Part &part) {
            return at < part.end;
        });
        return it == parts.end() ? (parts.empty() ? 0 : parts.back().passage) : it->passage;
    }
};

PdfTypesetter::PdfTypesetter(const QString &documentLanguage)
    : m_language(documentLanguage)
    , m_context(pango_font_map_create_context(fontMap()))
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_context, FALSE);
    pango_context_set_language(m_context, pango_language_from_string(pdfLanguage(documentLanguage).constData()));
    m_layout = pango_layout_new(m_context);
    pango_layout_set_auto_dir(m_layout, FALSE);
    pango_layout_set_wrap(m_layout, PANGO_WRAP_WORD_CHAR);
}

PdfTypesetter::~PdfTypesetter()
{
    g_object_unref(m_layout);
    g_object_unref(m_context);
    for (cairo_scaled_font_t *font : std::as_const(m_fonts)) {
        cairo_scaled_font_destroy(font);
    }
}

PdfTypesetter::Source PdfTypesetter::sourceOf(const Spans &spans, const PdfTextStyle &style) const
{
    Source source;
    const QByteArray own = pdfLanguage(m_language);
    for (const Span &span : spans) {
        QString text = pdfText(span.text);
        if (text.isEmpty()) {
            continue;
        }
        QByteArray language = pdfLanguage(span.language);
        if (language == own) {
            language.clear();
        }
        const QByteArray &effective = language.isEmpty() ? own : language;
        const bool isGerman = effective == "de" || effective.startsWith("de-");
        if (style.hyphenatedFrom > 0 && isGerman) {
            text = hyphenatedGerman(text, style.hyphenatedFrom);
        }
        const bool isBlank = text.trimmed().isEmpty();
        if (source.languages.empty() || (source.languages.back() != language && !isBlank)) {
            source.languages.push_back(language);
        }
        Source::Part part;
        part.start = int(source.utf8.size());
        source.utf8 += text.toUtf8();
        part.end = int(source.utf8.size());
        part.language = effective;
        part.isStrong = span.strong;
        part.passage = int(source.languages.size()) - 1;
        source.parts.push_back(part);
    }
    if (source.languages.empty()) {
        source.languages.emplace_back();
    }
    source.isRightToLeft = ::isRightToLeft(spans);
    return source;
}

void PdfTypesetter::prepare(const Source &source, const PdfTextStyle &style, double width)
{
    const Description description(pango_font_description_new());
    pango_font_description_set_family_static(description.get(), families);
    pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), style.isStrong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(m_layout, description.get());
    pango_context_set_base_dir(m_context, source.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_layout_context_changed(m_layout);
    const Attributes attributes(pango_attr_list_new());
    // German compounds are not to be joined across their seam, and each letter stays one letter to whoever listens.
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga 0, clig 0"));
    for (const Source::Part &part : source.parts) {
        const auto add = [&](PangoAttribute *attribute) {
            attribute->start_index = guint(part.start);
            attribute->end_index = guint(part.end);
            pango_attr_list_insert(attributes.get(), attribute);
        };
        add(pango_attr_language_new(pango_language_from_string(part.language.constData())));
        if (part.isStrong) {
            add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
        }
    }
    pango_layout_set_attributes(m_layout, attributes.get());
    pango_layout_set_width(m_layout, int(width * PANGO_SCALE));
    pango_layout_set_ellipsize(m_layout, style.isOneLine ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
    pango_layout_set_text(m_layout, source.utf8.constData(), int(source.utf8.size()));
}

bool PdfTypesetter::replaceUnknown(Source &source) const
{
    if (pango_layout_get_unknown_glyphs_count(m_layout) == 0) {
        return false;
    }
    QSet<char32_t> unknown;
    for (const GSList *line = pango_layout_get_lines_readonly(m_layout); line; line = line->next) {
        for (const GSList *run = static_cast<PangoLayoutLine *>(line->data)->runs; run; run = run->next) {
            auto *item = static_cast<PangoGlyphItem *>(run->data);
            for (int i = 0; i < item->glyphs->num_glyphs; ++i) {
                const PangoGlyph glyph = item->glyphs->glyphs[i].glyph;
                if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) && glyph != PANGO_GLYPH_EMPTY) {
                    unknown += char32_t(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
                }
            }
        }
    }
    QByteArray replaced;
    for (Source::Part &part : source.parts) {
        const QString text = QString::fromUtf8(source.utf8.sliced(part.start, part.end - part.start));
        part.start = int(replaced.size());
        for (const char32_t c : text.toUcs4()) {
            if (unknown.contains(c)) {
                replaced += QStringLiteral("[U+%1]").arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0'))).toLatin1();
            } else {
                replaced += QString::fromUcs4(&c, 1).toUtf8();
            }
        }
        part.end = int(replaced.size());
    }
    source.utf8 = replaced;
    return !unknown.isEmpty();
}

cairo_scaled_font_t *PdfTypesetter::keptFont(void *font)
{
    cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font(static_cast<PangoCairoFont *>(font));
    if (scaled && !m_fonts.contains(scaled)) {
        m_fonts += cairo_scaled_font_reference(scaled);
    }
    return scaled;
}

PdfTextPointer PdfTypesetter::set(const Spans &spans, const PdfTextStyle &style, double width)
{
    Source source = sourceOf(spans, style);
    prepare(source, style, width);
    if (replaceUnknown(source)) {
        prepare(source, style, width);
    }
    auto text = std::make_shared<PdfText>();
    text->width = width;
    text->grey = style.grey;
    text->languages = source.languages;
    text->isRightToLeft = source.isRightToLeft;
    takeLines(*text, source, style);
    text->glyphs.shrink_to_fit();
    text->clusters.shrink_to_fit();
    return text;
}

void PdfTypesetter::takeLines(PdfText &text, const Source &source, const PdfTextStyle &style)
{
    const Iterator iterator(pango_layout_get_iter(m_layout));
    double top = 0;
    do {
        const PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iterator.get());
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(iterator.get(), nullptr, &extents);
        const double lineWidth = double(extents.width) / PANGO_SCALE;
        const double ascent = double(pango_layout_iter_get_baseline(iterator.get()) - extents.y) / PANGO_SCALE;
        double x = 0;
        if (style.isCentred) {
            x = (text.width - lineWidth) / 2;
        } else if (style.isAtTheEnd || text.isRightToLeft) {
            x = text.width - lineWidth;
        }
        PdfLine taken;
        taken.top = float(top);
        taken.left = float(x);
        taken.right = float(x + lineWidth);
        taken.baseline = float(top + ascent);
        taken.firstRun = int(text.runs.size());
        std::vector<std::pair<PangoGlyphItem *, double>> runs;
        for (const GSList *run = line->runs; run; run = run->next) {
            auto *item = static_cast<PangoGlyphItem *>(run->data);
            runs.emplace_back(item, x);
            x += double(pango_glyph_string_get_width(item->glyphs)) / PANGO_SCALE;
        }
        // Runs stand as they are seen; what reads the file aloud needs them as they were written.
        std::stable_sort(runs.begin(), runs.end(), [](const auto &left, const auto &right) {
            return left.first->item->offset < right.first->item->offset;
        });
        for (const auto &[item, start] : runs) {
            takeRun(text, source, item, start, top + ascent);
        }
        taken.lastRun = int(text.runs.size());
        top += double(extents.height) / PANGO_SCALE;
        taken.bottom = float(top);
        text.lines.push_back(taken);
        text.inkWidth = std::max(text.inkWidth, lineWidth);
    } while (pango_layout_iter_next_line(iterator.get()));
    text.height = top;
}

void PdfTypesetter::takeRun(PdfText &text, const Source &source, void *glyphItem, double x, double baseline)
{
    auto *item = static_cast<PangoGlyphItem *>(glyphItem);
    PdfRun run;
    run.font = keptFont(item->item->analysis.font);
    if (!run.font) {
        return;
    }
    run.firstByte = int(text.bytes.size());
    run.firstGlyph = int(text.glyphs.size());
    run.firstCluster = int(text.clusters.size());
    run.isBackward = item->item->analysis.level & 1;
    run.passage = source.passageAt(item->item->offset);

    PangoGlyph blank = PANGO_GLYPH_EMPTY;
    hb_codepoint_t found = 0;
    if (hb_font_get_nominal_glyph(pango_font_get_hb_font(item->item->analysis.font), ' ', &found)) {
        blank = found;
    }
    const PangoGlyphString *string = item->glyphs;
    std::vector<PangoGlyph> shown(size_t(string->num_glyphs));
    for (int i = 0; i < string->num_glyphs; ++i) {
        const PangoGlyph glyph = string->glyphs[i].glyph;
        shown[size_t(i)] = glyph == PANGO_GLYPH_EMPTY || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) ? PANGO_GLYPH_EMPTY : glyph;
    }
    PangoGlyphItemIter iterator;
    for (gboolean more = pango_glyph_item_iter_init_start(&iterator, item, source.utf8.constData()); more;
         more = pango_glyph_item_iter_next_cluster(&iterator)) {
        const int bytes = iterator.end_index - iterator.start_index;
        const bool isForward = iterator.start_glyph < iterator.end_glyph;
        const int first = isForward ? iterator.start_glyph : iterator.end_glyph + 1;
        const int last = isForward ? iterator.end_glyph : iterator.start_glyph + 1;
        const char32_t c = firstCharacter(source.utf8, iterator.start_index, bytes);
        int glyphs = 0;
        for (int i = first; i < last; ++i) {
            glyphs += shown[size_t(i)] != PANGO_GLYPH_EMPTY;
        }
        // Pango takes the blank at a line's end away, and words would run into each other for whoever listens.
        if (glyphs == 0 && (c == ' ' || c == lineSeparator) && first < last && blank != PANGO_GLYPH_EMPTY) {
            shown[size_t(first)] = blank;
            text.bytes += ' ';
            text.clusters.push_back({1, 1});
            continue;
        }
        if (glyphs == 0 && (isInvisible(c) || text.clusters.size() == size_t(run.firstCluster))) {
            continue;
        }
        text.bytes += QByteArrayView(source.utf8).sliced(iterator.start_index, bytes);
        if (glyphs == 0) {
            text.clusters.back().bytes += bytes;
            continue;
        }
        run.hasInk = run.hasInk || !g_unichar_isspace(c);
        text.clusters.push_back({bytes, glyphs});
    }
    for (int i = 0; i < string->num_glyphs; ++i) {
        const PangoGlyphGeometry &geometry = string->glyphs[i].geometry;
        if (shown[size_t(i)] != PANGO_GLYPH_EMPTY) {
            text.glyphs.push_back(
                {shown[size_t(i)], float(x + double(geometry.x_offset) / PANGO_SCALE), float(baseline + double(geometry.y_offset) / PANGO_SCALE)});
        }
        x += double(geometry.width) / PANGO_SCALE;
    }
    run.bytes = int(text.bytes.size()) - run.firstByte;
    run.glyphs = int(text.glyphs.size()) - run.firstGlyph;
    run.clusters = int(text.clusters.size()) - run.firstCluster;
    if (run.glyphs > 0) {
        text.runs.push_back(run);
    }
}
